import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

const startOfScan = 0xda
const endOfImage = Buffer.from([0xff, 0xd9])

/** A quarter of a bit for each block of 8 × 8 pixels: no encoder comes near it. */
const blocksPerByte = 32

/** Reads the segments of a JPEG up to its first scan (ITU-T T.81, annex B). Nothing is decoded. */
export function inspectJpeg(bytes: Buffer): PictureSize | StructureFault {
  let frame: PictureSize | undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return 'lying-header'
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (marker === startOfScan)
      return frame === undefined ? 'lying-header' : scanFrom(bytes, at, frame)
    if (isFrame(marker)) {
      if (frame !== undefined) return 'lying-header'
      if (at + 9 > bytes.length) return 'truncated'
      frame = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return 'truncated'
}

/** Markers of frames: those from C0 on that are no tables and no extensions. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function scanFrom(
  bytes: Buffer,
  at: number,
  { width, height }: PictureSize,
): PictureSize | StructureFault {
  const size = checkedSize(width, height)
  if (typeof size === 'string') return size
  if (bytes.lastIndexOf(endOfImage) < at) return 'truncated'
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  return (bytes.length - at) * blocksPerByte < blocks ? 'lying-header' : size
}
