const extension = 0x21
const comment = 0xfe
const application = 0xff
const image = 0x2c

/** A GIF without comments and XMP, and nothing behind its end. How it moves stays (GIF89a). */
export function cleanGif(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let at = 13 + tableSize(bytes[10] ?? 0)
  kept.push(bytes.subarray(0, at))
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind !== extension && kind !== image) break
    const start = at
    at = endOfBlocks(bytes, kind === extension ? at + 2 : at + 11 + tableSize(bytes[at + 9] ?? 0))
    if (kind === image || !isNote(bytes, start)) kept.push(bytes.subarray(start, at))
  }
  return Buffer.concat([...kept, Buffer.from([0x3b])])
}

/** The bytes of a colour table that the flags of a picture announce. */
function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

/** Where the blocks of data end that begin here: behind one without bytes. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += size + 1
  return at + 1
}

function isNote(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1]
  if (label === comment) return true
  return label === application && bytes.toString('latin1', at + 3, at + 11) === 'XMP Data'
}
