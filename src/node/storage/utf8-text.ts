import { transcode } from 'node:buffer'

/** Decodes UTF-8 bytes. The way through UTF-16 is several times as fast as `toString`. */
export function utf8Text(bytes: Uint8Array): string {
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
