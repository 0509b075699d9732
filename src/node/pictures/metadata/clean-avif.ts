/** A box of ISO base media: its type and where its content stands. */
interface Box {
  readonly type: string
  readonly start: number
  readonly end: number
}

/**
 * An AVIF whose Exif and XMP data are blanked: they become zeros where they stand, so that no other part
 * moves. How it is turned is a property of the picture and stays (ISO/IEC 23008-12).
 */
export function cleanAvif(bytes: Buffer): Buffer {
  const meta = boxesIn(bytes, 0, bytes.length).find(({ type }) => type === 'meta')
  if (meta === undefined) return bytes
  // Version and flags stand before the boxes inside.
  const inside = boxesIn(bytes, meta.start + 4, meta.end)
  const notes = noteItems(bytes, inside)
  const cleaned = Buffer.from(bytes)
  for (const { id, from, length } of itemRanges(bytes, inside)) {
    if (notes.has(id) && from + length <= bytes.length) cleaned.fill(0, from, from + length)
  }
  return cleaned
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.readUInt32BE(at)
    const end = size === 0 ? to : at + size
    if (size === 1 || end <= at + 7 || end > to) break
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at + 8, end })
    at = end
  }
  return boxes
}

/** The ids of the items that hold notes: Exif, and XMP as an item with a media type. */
function noteItems(bytes: Buffer, boxes: readonly Box[]): ReadonlySet<number> {
  const list = boxes.find(({ type }) => type === 'iinf')
  if (list === undefined) return new Set()
  const isShort = bytes[list.start] === 0
  const entries = boxesIn(bytes, list.start + (isShort ? 6 : 8), list.end)
  return new Set(
    entries.flatMap(({ start }) => {
      const hasLongId = bytes[start] === 3
      const id = hasLongId ? bytes.readUInt32BE(start + 4) : bytes.readUInt16BE(start + 4)
      const at = start + (hasLongId ? 10 : 8)
      return ['Exif', 'mime'].includes(bytes.toString('latin1', at, at + 4)) ? [id] : []
    }),
  )
}

interface ItemRange {
  readonly id: number
  readonly from: number
  readonly length: number
}

/** Where the bytes of each item stand in the file (ISO/IEC 14496-12, 8.11.3). */
function itemRanges(bytes: Buffer, boxes: readonly Box[]): readonly ItemRange[] {
  const list = boxes.find(({ type }) => type === 'iloc')
  if (list === undefined) return []
  const version = bytes[list.start] ?? 0
  const sizes = bytes.readUInt16BE(list.start + 4)
  const nibble = (at: number) => (sizes >> at) & 15
  const data = itemReader(bytes, list.start + 6)
  const count = data(version < 2 ? 2 : 4)
  const ranges: ItemRange[] = []
  for (let item = 0; item < count; item += 1) {
    const id = data(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : data(2) & 15
    data(2)
    const base = data(nibble(4))
    const extents = data(2)
    for (let extent = 0; extent < extents; extent += 1) {
      if (version > 0) data(nibble(0))
      const from = base + data(nibble(12))
      const range = { id, from, length: data(nibble(8)) }
      // By any other method the offset does not count from the beginning of the file.
      if (method === 0) ranges.push(range)
    }
  }
  return ranges
}

/** Reads numbers of so many bytes one after the other; 0 bytes are 0. Throws at the end of the file. */
function itemReader(bytes: Buffer, from: number): (size: number) => number {
  let at = from
  return (size) => {
    if (at + size > bytes.length) throw new RangeError('the list of items is cut off')
    let value = 0
    for (let end = at + size; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0)
    return value
  }
}
