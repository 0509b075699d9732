import { orientationTiff, readOrientation } from './orientation.ts'

const exifFlag = 0x08
const xmpFlag = 0x04

/** A WebP without XMP and Exif data but the orientation (RFC 9649). */
export function cleanWebp(bytes: Buffer): Buffer {
  const chunks: Buffer[] = []
  let flags = 0
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length
    if (type === 'EXIF') {
      const exif = exifChunk(bytes.subarray(at + 8, end))
      if (exif.length > 0) flags = exifFlag
      chunks.push(...exif)
    } else if (type !== 'XMP ') chunks.push(Buffer.from(bytes.subarray(at, end + (length % 2))))
    at = end + (length % 2)
  }
  const [first] = chunks
  if (first?.toString('latin1', 0, 4) === 'VP8X') {
    first[8] = ((first[8] ?? 0) & ~(exifFlag | xmpFlag)) | flags
  }
  const content = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

function exifChunk(exif: Buffer): Buffer[] {
  // Some programs put the mark of a JPEG's segment before it.
  const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0
  const tiff = orientationTiff(readOrientation(exif.subarray(start)))
  if (tiff === undefined) return []
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(tiff.length, 4)
  return [head, tiff]
}
