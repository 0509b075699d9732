import { createHash } from 'node:crypto'
import {
  cutTiers,
  type DocumentGroup,
  facetChunk,
  idChunk,
  middleTier,
  newestCount,
  packedIdChunk,
  type SearchDaysFile,
  type SearchIdsFile,
  type SearchIndexFile,
  type SearchNewestFile,
  type SearchTier,
  searchUrls,
  searchVersion,
} from '../../shared/search/search-files.ts'
import { always, type OutputFile, type OutputGroup } from '../output/output-file.ts'
import { CategoryList } from './category-list.ts'
import { depthOf, makeFacets } from './make-facets.ts'
import {
  type PlannedTier,
  planTier,
  type TierOptions,
  type TierPlan,
  tierGroups,
} from './make-tier.ts'
import type { SearchArchive, SearchArticle } from './search-article.ts'
import { noSearchCache } from './search-cache.ts'

/** Options of the index, with the facts about the site's data that it contains. */
interface SearchOptions extends Omit<TierOptions, 'fileBits'> {
  /**
   * The number of files into which the data of all articles is packed; 0 where each article has its own
   * file.
   */
  readonly articleShards?: number
  /** Which shards of large tiers share files, where the data is packed. */
  readonly joining?: Joining
}

/** How the shards of large tiers share files. */
export interface Joining {
  /** Tiers with at least so many articles are large. */
  readonly from: number
  /** How many files all large tiers get at most. */
  readonly files: number
}

/** 10,000 articles have no tier of this size. */
const usualJoining: Joining = { from: 16_384, files: 2_048 }
/**
 * With more large tiers than `from` each has so few files: an edit at the beginning of an article changes nearly every
 * file of its tier. Only the heads of the files grow, of which a search then reads no more than those of its rounds.
 */
const manyTiers = { from: 8, fileBits: 5 }
/** The most bits of the number of a file: with more, two large tiers would have no fewer files than before. */
const mostFileBits = 10
/**
 * Where the data is packed, a file has sixteen shards of a tier that is not large: their offsets are 64
 * bytes. Elsewhere it has eight, since a host that knows no ranges sends the whole file for one of them.
 */
const joinedBits = { packed: 4, single: 3 }

/**
 * Every file of the search index; the file that lists the others comes last. Texts are read one at a time
 * and only where an article has changed. Memory holds four bytes for every character pair of an article,
 * for one tier at a time. The same articles give the same bytes.
 */
export function* searchGroups(
  archive: SearchArchive,
  options: SearchOptions,
): Generator<OutputGroup> {
  yield* plannedGroups({ ...archive, tiers: planIndex(archive, options) }, options)
}

/** Articles with the tiers that their index is cut into. */
interface PlannedArchive extends SearchArchive {
  readonly tiers: readonly PlannedTier[]
}

/** Cuts the index of an archive into tiers. */
export function planIndex(
  archive: SearchArchive,
  { articleShards = 0, joining = usualJoining, ...options }: SearchOptions,
): PlannedTier[] {
  const plans = planTiers(archive)
  const isLarge = ({ articles }: TierPlan) => articles.length >= joining.from
  const largeBits = largeFileBits(joining, plans.filter(isLarge).length)
  const isPacked = articleShards > 0
  return plans.map((plan) => {
    const fileBits = (bits: number) => {
      if (isPacked) return isLarge(plan) ? largeBits : Math.max(0, bits - joinedBits.packed)
      return isGrowing(plan) ? Math.max(0, bits - joinedBits.single) : bits
    }
    return planTier(plan, { ...options, fileBits })
  })
}

function largeFileBits({ files }: Joining, tiers: number): number {
  const bits = Math.floor(Math.log2(Math.max(1, files / Math.max(1, tiers))))
  return Math.min(tiers > manyTiers.from ? manyTiers.fileBits : mostFileBits, bits)
}

/**
 * Whether new articles soon change a tier. All its shards then change at once: files of their own would be most of
 * what a deploy uploads.
 */
function isGrowing({ articles }: TierPlan): boolean {
  return articles.length < middleTier
}

/** Every file of the index, like `searchGroups`, for an archive that is already cut into tiers. */
export function* plannedGroups(
  archive: PlannedArchive,
  { cacheKey, cache, articleShards = 0 }: SearchOptions,
): Generator<OutputGroup> {
  const hash = createHash('sha256')
  const categories = new CategoryList()
  const isPacked = articleShards > 0
  const idsInFile = isPacked ? packedIdChunk(archive.dated.length) : idChunk
  for (const file of tableFiles(archive, categories, idsInFile)) {
    hash.update(file.content)
    yield always(file)
  }
  const tiers: SearchTier[] = []
  for (const tier of archive.tiers) tiers.push(yield* tierGroups(tier, { cacheKey, cache }))
  cache.tidy()
  const index: SearchIndexFile = {
    kind: 'search',
    version: searchVersion,
    hash: hash.digest('base64url').slice(0, 12),
    dated: archive.dated.length,
    undated: archive.undated.length,
    tiers,
    ...(isPacked && { articleShards, idChunk: idsInFile }),
    categories: categories.categories,
  }
  yield always({ path: searchUrls.index, content: JSON.stringify(index) })
}

/** Every file of the search index, made anew. */
export function* makeSearchFiles(
  archive: SearchArchive,
  options: Pick<SearchOptions, 'articleShards' | 'joining'> = {},
): Generator<OutputFile> {
  for (const group of searchGroups(archive, { cacheKey: '', cache: noSearchCache, ...options })) {
    yield* group.make()
  }
}

function planTiers({ dated, undated }: SearchArchive): TierPlan[] {
  const plan = (group: DocumentGroup, articles: readonly SearchArticle[]): TierPlan[] =>
    cutTiers(articles.length).map(({ start, size }) => ({
      name: `${group === 'undated' ? 'u' : ''}${start}`,
      group,
      start,
      articles: articles.slice(start, start + size),
    }))
  return [...plan('dated', dated), ...plan('undated', undated)]
}

function* tableFiles(
  archive: SearchArchive,
  categories: CategoryList,
  idsInFile: number,
): Generator<OutputFile & { readonly content: string }> {
  const levels = depthOf([...archive.dated, ...archive.undated])
  for (const group of ['dated', 'undated'] as const) {
    for (const [chunk, articles] of chunks(archive[group], idsInFile)) {
      const ids: SearchIdsFile = articles.map((article) => article.id)
      yield { path: searchUrls.ids(group, chunk), content: JSON.stringify(ids) }
    }
    for (const [chunk, articles] of chunks(archive[group], facetChunk)) {
      if (group === 'dated') {
        yield { path: searchUrls.days(group, chunk), content: JSON.stringify(daySteps(articles)) }
      }
      for (const [level, facets] of makeFacets(articles, categories, levels).entries()) {
        yield { path: searchUrls.facets(group, level, chunk), content: JSON.stringify(facets) }
      }
    }
  }
  const newest = archive.dated.slice(-newestCount).reverse()
  const titles: SearchNewestFile = {
    ids: newest.map((article) => article.id),
    titles: newest.map((article) => article.title),
  }
  yield { path: searchUrls.newest, content: JSON.stringify(titles) }
}

function daySteps(articles: readonly SearchArticle[]): SearchDaysFile {
  const days = articles.map(({ day = 0 }) => day)
  return days.map((day, index) => day - (days[index - 1] ?? 0))
}

function* chunks<T>(items: readonly T[], size: number): Generator<[number, readonly T[]]> {
  for (let start = 0; start < items.length; start += size) {
    yield [start / size, items.slice(start, start + size)]
  }
}
