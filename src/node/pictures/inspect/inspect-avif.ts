import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

/**
 * Reads the boxes of an AVIF (ISO/IEC 14496-12 and 23008-12). Nothing is decoded. The size is the largest
 * that a property states: a picture of tiles has one for each tile and one for the whole.
 */
export function inspectAvif(bytes: Buffer): PictureSize | StructureFault {
  const names = new Set<string>()
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = boxLength(bytes, at)
    if (length < 8) return 'lying-header'
    if (at + length > bytes.length) return 'truncated'
    names.add(bytes.toString('latin1', at + 4, at + 8))
    at += length
  }
  if (!names.has('meta')) return 'lying-header'
  if (!names.has('mdat') && !names.has('moov')) return 'truncated'
  const [largest] = statedSizes(bytes).sort((a, b) => b.width * b.height - a.width * a.height)
  return largest === undefined ? 'lying-header' : checkedSize(largest.width, largest.height)
}

/** The length of a box with its head: 32 bits, 64 bits, or up to the end of the file. */
function boxLength(bytes: Buffer, at: number): number {
  const short = bytes.readUInt32BE(at)
  if (short === 0) return bytes.length - at
  if (short !== 1) return short
  return at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : Number.MAX_SAFE_INTEGER
}

/** The sizes in the properties `ispe`. */
function statedSizes(bytes: Buffer): PictureSize[] {
  const sizes: PictureSize[] = []
  const head = bytes.subarray(0, 64 * 1024)
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    if (at + 16 > head.length) break
    sizes.push({ width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) })
  }
  return sizes
}
