import { crc32 } from 'node:zlib'
import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

/** The samples of a pixel by colour type. */
const samples: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/** The most bytes that one byte of DEFLATE unpacks to. */
const deflateRatio = 1032

/** Reads the chunks of a PNG or APNG (W3C PNG, third edition). Nothing is unpacked. */
export function inspectPng(bytes: Buffer): PictureSize | StructureFault {
  if (bytes.length < 33) return 'truncated'
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return 'lying-header'
  if (crc32(bytes.subarray(12, 29)) !== bytes.readUInt32BE(29)) return 'lying-header'
  const size = checkedSize(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
  if (typeof size === 'string') return size
  let data = 0
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > bytes.length) return 'truncated'
    if (name === 'IDAT') data += length
    if (name === 'fcTL' && !fits(bytes, at + 8, size)) return 'lying-header'
    if (name === 'IEND') return data * deflateRatio < rawBytes(bytes, size) ? 'lying-header' : size
    at += 12 + length
  }
  return 'truncated'
}

/** Whether a frame of an APNG lies inside the picture. */
function fits(bytes: Buffer, at: number, { width, height }: PictureSize): boolean {
  const [, frameWidth = 0, frameHeight = 0, x = 0, y = 0] = [0, 4, 8, 12, 16].map((offset) =>
    bytes.readUInt32BE(at + offset),
  )
  return x + frameWidth <= width && y + frameHeight <= height
}

/** The bytes of all rows, unpacked. */
function rawBytes(bytes: Buffer, { width, height }: PictureSize): number {
  const bits = (bytes[24] ?? 8) * (samples.get(bytes[25] ?? 0) ?? 1)
  return height * (1 + Math.ceil((width * bits) / 8))
}
