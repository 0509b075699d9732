import { orientationTiff, readOrientation } from './orientation.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
const exifMark = 'Exif\0\0'

/**
 * A JPEG without what its camera and its editors noted: no Exif but the orientation, no XMP, no comments,
 * nothing behind its end. The pixels and their colour profile stay byte for byte (ISO/IEC 10918-1, annex B).
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    if (isExif(marker, segment)) orientation = readOrientation(segment.subarray(10))
    if (isKept(marker, segment)) kept.push(segment)
    at = end
    if (marker !== startOfScan) continue
    const after = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, after))
    at = after
  }
  return Buffer.concat([bytes.subarray(0, 2), ...exifSegment(orientation), ...kept, endMark])
}

const endMark = Buffer.from([0xff, endOfImage])

/** Where the coded pixels end: at the next marker that does not belong to them. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return at
    const isCoded = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isCoded) return at
  }
  return bytes.length
}

function isExif(marker: number, segment: Buffer): boolean {
  return marker === 0xe1 && segment.toString('latin1', 4, 10) === exifMark
}

/** Of the segments of programs those that change how the pixels look: density, colour profile, Adobe's colours. */
function isKept(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE'
  return marker === 0xe0 || marker === 0xee
}

function exifSegment(orientation: number): Buffer[] {
  const tiff = orientationTiff(orientation)
  if (tiff === undefined) return []
  const head = Buffer.from([0xff, 0xe1, 0, 2 + exifMark.length + tiff.length])
  return [head, Buffer.from(exifMark, 'latin1'), tiff]
}
