/** The first byte of each kind of block of a GIF (GIF89a, appendix A). */
export const gifBlock = { extension: 0x21, image: 0x2c, trailer: 0x3b } as const

/** The bytes of the header and of the global colour table of a GIF. */
export function gifHeadLength(bytes: Buffer): number {
  return 13 + colourTableLength(bytes[10] ?? 0)
}

/** Where the data sub-blocks of the block at `at` begin: an extension or an image (GIF89a 20, 23). */
export function dataOfGifBlock(bytes: Buffer, at: number): number {
  if (bytes[at] === gifBlock.extension) return at + 2
  return at + 11 + colourTableLength(bytes[at + 9] ?? 0)
}

/** Where a row of data sub-blocks ends; behind the end of the bytes where it does not. */
export function endOfSubBlocks(bytes: Buffer, start: number): number {
  let at = start
  while (at < bytes.length) {
    const length = bytes[at] ?? 0
    at += 1 + length
    if (length === 0) return at
  }
  return bytes.length + 1
}

/** The bytes of the colour table that a packed field announces. */
function colourTableLength(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0
}
