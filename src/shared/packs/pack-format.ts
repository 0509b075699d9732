import { textHash } from './text-hash.ts'

/**
 * A pack is one file with the data of many pages. It begins with a table of 32-bit numbers, little-endian:
 * how many members there are, then for each the hash of its key and the offset of its end in the file. The
 * members follow in the same order. A member is the JSON of its key and its value, `[key, value]`, as gzip
 * (RFC 1952) or as it is, whichever is shorter. So a browser asks for the table and for one member, and a host needs
 * no setting to send it compressed.
 */
const wordSize = 4

/** The bytes of the table of a pack with so many members. */
function tableSize(members: number): number {
  return (1 + 2 * members) * wordSize
}

/** The table of a pack, from the keys of its members and their sizes in bytes. */
export function writeTable(members: readonly { readonly key: string; readonly size: number }[]) {
  const table = new DataView(new ArrayBuffer(tableSize(members.length)))
  let end = table.byteLength
  table.setUint32(0, members.length, true)
  for (const [at, { key, size }] of members.entries()) {
    end += size
    table.setUint32(tableSize(at), textHash(key), true)
    table.setUint32(tableSize(at) + wordSize, end, true)
  }
  return new Uint8Array(table.buffer)
}

/** The bytes of a pack's table, from the beginning of the pack. */
export function readTableSize(bytes: Uint8Array): number {
  return tableSize(viewOf(bytes).getUint32(0, true))
}

/** From where to where a member stands in its pack. */
interface MemberRange {
  readonly start: number
  readonly end: number
}

/** The members that may have a key: usually one, since few keys have the same hash. */
export function findMembers(table: Uint8Array, key: string): readonly MemberRange[] {
  const view = viewOf(table)
  const count = view.getUint32(0, true)
  const wanted = textHash(key)
  const found: MemberRange[] = []
  let start = tableSize(count)
  for (let at = 0; at < count; at += 1) {
    const end = view.getUint32(tableSize(at) + wordSize, true)
    if (view.getUint32(tableSize(at), true) === wanted) found.push({ start, end })
    start = end
  }
  return found
}

/** Whether a member is compressed: JSON never begins with the first byte of gzip. */
export function isCompressed(member: Uint8Array): boolean {
  return member[0] === 0x1f
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
