import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

/** The most pixels that one byte of LZW with codes of 12 bits stands for. */
const lzwRatio = 2730

/** Reads the blocks of a GIF (GIF89a specification). Nothing is unpacked. The last byte may be missing. */
export function inspectGif(bytes: Buffer): PictureSize | StructureFault {
  if (bytes.length < 13) return 'truncated'
  const size = checkedSize(bytes.readUInt16LE(6), bytes.readUInt16LE(8))
  if (typeof size === 'string') return size
  let at = 13 + tableBytes(bytes[10] ?? 0)
  let hasFrame = false
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) break
    if (kind === 0x21) at = afterBlocks(bytes, at + 2)
    else if (kind !== 0x2c) return hasFrame ? size : 'lying-header'
    else {
      if (at + 10 > bytes.length) return 'truncated'
      const start = at + 11 + tableBytes(bytes[at + 9] ?? 0)
      const end = afterBlocks(bytes, start)
      if (isTooLarge(bytes, at, size, end - start)) return 'lying-header'
      hasFrame = true
      at = end
    }
    if (at > bytes.length) return 'truncated'
  }
  return hasFrame ? size : 'truncated'
}

/** The bytes of the colour table that the packed field announces. */
function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0
}

/** Where a row of sub-blocks ends; after the end of the bytes where it does not. */
function afterBlocks(bytes: Buffer, start: number): number {
  let at = start
  while (at < bytes.length) {
    const length = bytes[at] ?? 0
    at += 1 + length
    if (length === 0) return at
  }
  return bytes.length + 1
}

/** Whether a frame is larger than the picture says it is, or than its data can be. */
function isTooLarge(
  bytes: Buffer,
  at: number,
  { width, height }: PictureSize,
  data: number,
): boolean {
  const frameWidth = bytes.readUInt16LE(at + 5)
  const frameHeight = bytes.readUInt16LE(at + 7)
  const area = frameWidth * frameHeight
  return (frameWidth > width && frameHeight > height) || data * lzwRatio < area
}
