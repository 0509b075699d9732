import { dataOfGifBlock, endOfSubBlocks, gifBlock, gifHeadLength } from '../gif-blocks.ts'
import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

/** The most pixels that one byte of LZW with codes of 12 bits stands for. */
const lzwRatio = 2730

/** Reads the blocks of a GIF (GIF89a specification). Nothing is unpacked. The last byte may be missing. */
export function inspectGif(bytes: Buffer): PictureSize | StructureFault {
  if (bytes.length < 13) return 'truncated'
  const size = checkedSize(bytes.readUInt16LE(6), bytes.readUInt16LE(8))
  if (typeof size === 'string') return size
  let at = gifHeadLength(bytes)
  let hasFrame = false
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === gifBlock.trailer) break
    if (kind === gifBlock.extension) at = endOfSubBlocks(bytes, dataOfGifBlock(bytes, at))
    else if (kind !== gifBlock.image) return hasFrame ? size : 'lying-header'
    else {
      if (at + 10 > bytes.length) return 'truncated'
      const start = dataOfGifBlock(bytes, at)
      const end = endOfSubBlocks(bytes, start)
      if (isTooLarge(bytes, at, size, end - start)) return 'lying-header'
      hasFrame = true
      at = end
    }
    if (at > bytes.length) return 'truncated'
  }
  return hasFrame ? size : 'truncated'
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
