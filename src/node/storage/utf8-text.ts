import { transcode } from 'node:buffer'

/** The text of bytes that are UTF-8; by way of UTF-16 it is there several times as fast as by `toString`. */
export function utf8Text(bytes: Uint8Array): string {
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
