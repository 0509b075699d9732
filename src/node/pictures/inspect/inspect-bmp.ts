import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

/** The most pixels that one byte of BMP's run-length coding stands for. */
const runRatio = 128

/** Reads the header of a BMP, and whether its rows are there. */
export function inspectBmp(bytes: Buffer): PictureSize | StructureFault {
  if (bytes.length < 54) return 'truncated'
  const isOld = bytes.readUInt32LE(14) === 12
  const width = isOld ? bytes.readUInt16LE(18) : bytes.readInt32LE(18)
  const height = Math.abs(isOld ? bytes.readUInt16LE(20) : bytes.readInt32LE(22))
  const size = checkedSize(width, height)
  if (typeof size === 'string') return size
  const bits = bytes.readUInt16LE(isOld ? 24 : 28)
  const compression = isOld ? 0 : bytes.readUInt32LE(30)
  const data = bytes.length - bytes.readUInt32LE(10)
  const isPlain = [0, 3, 6].includes(compression)
  const needed = isPlain ? Math.ceil((width * bits) / 32) * 4 * height : (width * height) / runRatio
  return data < needed ? 'truncated' : size
}
