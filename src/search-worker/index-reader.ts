import { articleDataUrl } from '../shared/article-shards.ts'
import type { ArticleFile, MovedFile } from '../shared/content-files.ts'
import { createPackReader } from '../shared/packs/pack-reader.ts'
import {
  type DocumentGroup,
  idChunk,
  type SearchDaysFile,
  type SearchFacetsFile,
  type SearchIdsFile,
  type SearchIndexFile,
  type SearchNewestFile,
  type SearchTier,
  searchUrls,
  searchVersion,
  splitKey,
} from '../shared/search/search-files.ts'
import { type Postings, readPostings } from '../shared/search/search-shard.ts'
import { findShard, shardRange } from '../shared/search/shard-file.ts'
import { unpackMember } from './unpack-member.ts'

/** Reads a file of the site; `address` is relative to its base. Rejects when there is none. */
export type ReadFile = (address: string, options?: ReadOptions) => Promise<Response>

interface ReadOptions {
  /** Whether to ask the host even if the browser has it. */
  readonly fresh?: boolean
  /** The header `Range`, where a part is enough. */
  readonly range?: string
}

/** The index is missing, or has a format that this program cannot read. */
export class IndexMissingError extends Error {
  constructor() {
    super('There is no search index that can be read')
    this.name = 'IndexMissingError'
  }
}

/** Reads the files of the index, each once. */
export interface IndexReader {
  readonly index: SearchIndexFile
  /** The postings of some keys in a tier. */
  postings(tier: SearchTier, keys: readonly number[]): Promise<ReadonlyMap<number, Postings>>
  ids(group: DocumentGroup, chunk: number): Promise<SearchIdsFile>
  days(group: DocumentGroup, chunk: number): Promise<SearchDaysFile>
  facets(group: DocumentGroup, level: number, chunk: number): Promise<SearchFacetsFile>
  newest(): Promise<SearchNewestFile>
  /** An article by its number. */
  article(group: DocumentGroup, number: number): Promise<ArticleFile>
  /** Whether an article has been read or requested, so that checking it needs no further request. */
  hasArticle(group: DocumentGroup, number: number): boolean
}

const keptFiles = 600
const keptArticles = 120

/** Reads the file that names the others and makes a reader for them. */
export async function openIndex(read: ReadFile): Promise<IndexReader> {
  const index = checkIndex(await readJson(read, searchUrls.index, true))
  const shards = new Kept<Promise<Uint8Array>>(keptFiles)
  const tables = new Kept<Promise<unknown>>(keptFiles)
  const articles = new Kept<Promise<ArticleFile>>(keptArticles)
  const readData = createArticleReader(read, index.articleShards ?? 0)
  const table = (address: string) =>
    tables.get(address, () => readJson(read, `${address}?${index.hash}`))
  const fileOf = (tier: SearchTier, file: number) =>
    `${searchUrls.shard(tier.name, file)}?${tier.hash}`
  const shard = (tier: SearchTier, number: number) => {
    if (tier.fileBits !== undefined) return joinedShard(tier, number)
    const address = fileOf(tier, number)
    return shards.get(address, () => readBytes(read, address))
  }
  const joinedShard = async (tier: SearchTier, number: number) => {
    const position = findShard(tier, number)
    const address = fileOf(tier, position.file)
    const head = await shards.get(address, () => readPart(read, address, 0, position.headSize))
    const { start, end } = shardRange(head, position)
    return shards.get(`${address} ${number}`, () => readPart(read, address, start, end))
  }

  const ids = async (group: DocumentGroup, chunk: number) =>
    checkTexts(await table(searchUrls.ids(group, chunk)))

  return {
    index,
    postings: async (tier, keys) => {
      const found = new Map<number, Postings>()
      const read = [...groupByShard(keys, tier.bits)].map(async ([number, names]) => {
        const wanted = [...new Set(names.values())].sort((a, b) => a - b)
        const rows = readPostings(await shard(tier, number), wanted, tier.size)
        for (const [key, name] of names) {
          const row = rows.get(name)
          if (row) found.set(key, row)
        }
      })
      await Promise.all(read)
      return found
    },
    ids,
    days: async (group, chunk) => checkDays(await table(searchUrls.days(group, chunk))),
    facets: async (group, level, chunk) =>
      checkFacets(await table(searchUrls.facets(group, level, chunk))),
    newest: async () => checkNewest(await table(searchUrls.newest)),
    article: (group, number) =>
      articles.get(`${group} ${number}`, async () =>
        readArticle(readData, await readId({ ids, index }, group, number)),
      ),
    hasArticle: (group, number) => articles.has(`${group} ${number}`),
  }
}

/** The names of the keys in each shard. Two keys may share a name. */
function groupByShard(keys: readonly number[], bits: number): Map<number, Map<number, number>> {
  const shards = new Map<number, Map<number, number>>()
  for (const key of keys) {
    const { shard, fingerprint } = splitKey(key, bits)
    const names = shards.get(shard) ?? new Map<number, number>()
    shards.set(shard, names.set(key, fingerprint))
  }
  return shards
}

/** Values by name. The oldest are removed when there are too many; failed ones are removed at once. */
class Kept<T extends Promise<unknown>> {
  readonly #values = new Map<string, T>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get(name: string, make: () => T): T {
    const known = this.#values.get(name)
    const value = known ?? make()
    if (known) this.#values.delete(name)
    else value.catch(() => this.#values.delete(name))
    this.#values.set(name, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > this.#limit && oldest !== undefined) this.#values.delete(oldest)
    return value
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }
}

async function readJson(read: ReadFile, address: string, fresh = false): Promise<unknown> {
  return (await read(address, { fresh })).json()
}

async function readBytes(read: ReadFile, address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await read(address)).arrayBuffer())
}

/** Bytes of a file from `start` to before `end`. A host that knows no ranges sends the whole file. */
async function readPart(
  read: ReadFile,
  address: string,
  start: number,
  end: number,
): Promise<Uint8Array> {
  const response = await read(address, { range: `bytes=${start}-${end - 1}` })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return response.status === 206 ? bytes : bytes.slice(start, end)
}

/** Reads the data of an article: a file, or a member of a pack. */
type ReadArticleJson = (id: string) => Promise<unknown>

function createArticleReader(read: ReadFile, shards: number): ReadArticleJson {
  if (shards === 0) return (id) => readJson(read, articleDataUrl(id, 0))
  const ask = (url: string, range: string) => read(url, { range })
  const packs = createPackReader({ ask, unpack: unpackMember })
  return (id) => packs.value(articleDataUrl(id, shards), id)
}

async function readArticle(readData: ReadArticleJson, id: string): Promise<ArticleFile> {
  const file = (await readData(id)) as ArticleFile | MovedFile | undefined
  if (file?.kind === 'moved') return readArticle(readData, file.movedTo)
  if (file?.kind !== 'article' || typeof file.body !== 'string') throw new IndexMissingError()
  return file
}

function checkIndex(json: unknown): SearchIndexFile {
  const index = json as SearchIndexFile
  const isKnown = index?.kind === 'search' && index.version === searchVersion
  if (isKnown && Array.isArray(index.tiers) && Array.isArray(index.categories)) return index
  throw new IndexMissingError()
}

function checkTexts(json: unknown): readonly string[] {
  if (Array.isArray(json) && json.every((each) => typeof each === 'string')) return json
  throw new IndexMissingError()
}

function checkFacets(json: unknown): SearchFacetsFile {
  if (typeof (json as SearchFacetsFile)?.first === 'string') return json as SearchFacetsFile
  throw new IndexMissingError()
}

function checkDays(json: unknown): SearchDaysFile {
  if (Array.isArray(json) && json.every((each) => typeof each === 'number')) return json
  throw new IndexMissingError()
}

function checkNewest(json: unknown): SearchNewestFile {
  const { ids, titles } = json as SearchNewestFile
  return { ids: checkTexts(ids), titles: checkTexts(titles) }
}

/** The id of one article by its number. */
export async function readId(
  { ids: idsOf, index }: Pick<IndexReader, 'ids' | 'index'>,
  group: DocumentGroup,
  number: number,
): Promise<string> {
  const size = index.idChunk ?? idChunk
  const ids = await idsOf(group, Math.floor(number / size))
  const id = ids[number % size]
  if (id === undefined) throw new IndexMissingError()
  return id
}
