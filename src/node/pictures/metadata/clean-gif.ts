import { dataOfGifBlock, endOfSubBlocks, gifBlock, gifHeadLength } from '../gif-blocks.ts'

/** The labels of extensions that may hold notes. */
const comment = 0xfe
const application = 0xff

/** A GIF without comments and XMP, and nothing behind its end. How it moves stays (GIF89a). */
export function cleanGif(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let at = gifHeadLength(bytes)
  kept.push(bytes.subarray(0, at))
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind !== gifBlock.extension && kind !== gifBlock.image) break
    const start = at
    at = endOfSubBlocks(bytes, dataOfGifBlock(bytes, at))
    if (kind === gifBlock.image || !isNote(bytes, start)) kept.push(bytes.subarray(start, at))
  }
  return Buffer.concat([...kept, Buffer.from([gifBlock.trailer])])
}

function isNote(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1]
  if (label === comment) return true
  return label === application && bytes.toString('latin1', at + 3, at + 11) === 'XMP Data'
}
