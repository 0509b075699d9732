import { crc32 } from 'node:zlib'
import { orientationTiff, readOrientation } from './orientation.ts'

const noted = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG without texts, times and Exif data but the orientation, and nothing behind its end (PNG, third edition). */
export function cleanPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (type === 'eXIf') kept.push(...exifChunk(bytes.subarray(at + 8, end - 4)))
    else if (!noted.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  return Buffer.concat(kept)
}

function exifChunk(exif: Buffer): Buffer[] {
  const tiff = orientationTiff(readOrientation(exif))
  if (tiff === undefined) return []
  const length = Buffer.alloc(4)
  length.writeUInt32BE(tiff.length)
  const content = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiff])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(content))
  return [length, content, check]
}
