import {
  type DocumentGroup,
  facetChunk,
  noCategory,
  type SearchCategory,
  type SearchFacetsFile,
  type SearchTier,
} from '../shared/search/search-files.ts'
import type { IndexReader } from './index-reader.ts'

/** The categories of each article of a tier, indexes in the index's list. */
export type TierCategories = readonly (readonly number[])[]

/**
 * Reads the categories of a tier's articles down to `levels` levels: of each path the deepest of
 * these, and perhaps some above it.
 */
export async function readCategories(
  reader: IndexReader,
  tier: SearchTier,
  levels: number,
): Promise<TierCategories> {
  const chunks = await Promise.all(
    chunksOf(tier).map((chunk) => readChunk(reader, { group: tier.group, chunk, levels })),
  )
  return ownOf(chunks.flat(), tier)
}

/** Reads the categories of some articles in the same way; files without any of them are not read. */
export async function readCategoriesOf(
  reader: IndexReader,
  articles: readonly { readonly group: DocumentGroup; readonly number: number }[],
  levels: number,
): Promise<(group: DocumentGroup, number: number) => readonly number[]> {
  const chunks = { dated: new Map<number, number[][]>(), undated: new Map<number, number[][]>() }
  for (const { group, number } of articles) chunks[group].set(Math.floor(number / facetChunk), [])
  await Promise.all(
    (['dated', 'undated'] as const).flatMap((group) =>
      [...chunks[group].keys()].map(async (chunk) => {
        chunks[group].set(chunk, await readChunk(reader, { group, chunk, levels }))
      }),
    ),
  )
  return (group, number) =>
    chunks[group].get(Math.floor(number / facetChunk))?.[number % facetChunk] ?? []
}

async function readChunk(
  reader: IndexReader,
  { group, chunk, levels }: { group: DocumentGroup; chunk: number; levels: number },
): Promise<number[][]> {
  const files = await Promise.all(
    Array.from({ length: levels }, (_, level) => reader.facets(group, level, chunk)),
  )
  return joinLevels(files, childrenOf(reader.index.categories))
}

/** Reads the days on which a tier's articles were published, since 1970; undefined for undated ones. */
export async function readDays(
  reader: IndexReader,
  tier: SearchTier,
): Promise<readonly number[] | undefined> {
  if (tier.group === 'undated') return undefined
  const chunks = await Promise.all(chunksOf(tier).map((chunk) => reader.days(tier.group, chunk)))
  const days = chunks.flatMap((steps) => {
    const own: number[] = []
    for (const step of steps) own.push((own.at(-1) ?? 0) + step)
    return own
  })
  return ownOf(days, tier)
}

/** How many levels the categories have. */
export function depthOf(categories: readonly SearchCategory[]): number {
  const depths: number[] = []
  // A parent always stands before its children.
  for (const { parent } of categories) depths.push((depths[parent] ?? 0) + 1)
  return depths.reduce((most, depth) => Math.max(most, depth), 0)
}

function chunksOf({ start, size }: SearchTier): number[] {
  const first = Math.floor(start / facetChunk)
  const last = Math.floor((start + size - 1) / facetChunk)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function ownOf<T>(items: readonly T[], { start, size }: SearchTier): readonly T[] {
  const offset = start % facetChunk
  return items.slice(offset, offset + size)
}

/** The indexes of the categories below each parent, in their order. */
function childrenOf(categories: readonly SearchCategory[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  categories.forEach(({ parent }, index) => {
    const known = children.get(parent)
    if (known) known.push(index)
    else children.set(parent, [index])
  })
  return children
}

function joinLevels(
  files: readonly SearchFacetsFile[],
  children: ReadonlyMap<number, readonly number[]>,
): number[][] {
  const count = files[0]?.first.length ?? 0
  const none = noCategory.charCodeAt(0)
  const found = Array.from({ length: count }, (_, index) => {
    let parent = -1
    for (const file of files) {
      const rank = file.first.charCodeAt(index) - none - 1
      const child = rank < 0 ? undefined : children.get(parent)?.[rank]
      if (child === undefined) break
      parent = child
    }
    return parent < 0 ? [] : [parent]
  })
  for (const { more = [] } of files) {
    for (let at = 0; at < more.length; at += 2) found[more[at] ?? 0]?.push(more[at + 1] ?? 0)
  }
  return found
}
