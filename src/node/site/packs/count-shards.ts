import type { Library } from '../../library/library.ts'

/** The factor for the part of a shard that is not body: titles, headings, neighbours. */
const overhead = 1.15

/**
 * The number of shards, so that each has about `size` bytes before compression. It is a power of two, so
 * the articles are distributed anew only when the archive has doubled. 0 when articles are not packed.
 */
export function countShards(library: Pick<Library, 'articles'>, size: number): number {
  if (size === 0) return 0
  let bytes = 0
  for (const { body } of library.articles.values()) bytes += body.length
  return 2 ** Math.max(0, Math.ceil(Math.log2((bytes * overhead) / size)))
}
