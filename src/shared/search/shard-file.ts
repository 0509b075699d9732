import type { SearchTier } from './search-files.ts'

/**
 * Shards share files where the data is packed, and everywhere those of the tiers that new articles change. Such a
 * file begins with a 32-bit number for each of its shards, little-endian: the offset of the shard's end in the file.
 * The shards follow in the same order, so that a browser asks for the numbers and for one shard.
 */
const wordSize = 4

/** Joins consecutive shards to the bytes of one file. */
export function joinShards(shards: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const start = shards.length * wordSize
  const bytes = new Uint8Array(shards.reduce((sum, shard) => sum + shard.length, start))
  const head = new DataView(bytes.buffer)
  let end = start
  for (const [at, shard] of shards.entries()) {
    bytes.set(shard, end)
    end += shard.length
    head.setUint32(at * wordSize, end, true)
  }
  return bytes
}

/** The file of a shard, the position of the shard in it, and how many bytes of the file come before its shards. */
interface ShardPosition {
  readonly file: number
  readonly at: number
  readonly headSize: number
}

/** Finds a shard of a tier whose shards share files. */
export function findShard({ bits, fileBits = bits }: SearchTier, shard: number): ShardPosition {
  const shift = bits - fileBits
  const file = shard >>> shift
  return { file, at: shard - (file << shift), headSize: wordSize << shift }
}

/** From where to before where a shard stands in its file. Throws `RangeError` when the head is cut off. */
export function shardRange(
  head: Uint8Array,
  { at, headSize }: ShardPosition,
): { readonly start: number; readonly end: number } {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const endOf = (index: number) => view.getUint32(index * wordSize, true)
  return { start: at === 0 ? headSize : endOf(at - 1), end: endOf(at) }
}
