import { type Joining, makeSearchFiles } from '../../../../src/node/search/make-search-files.ts'
import { makePack, type PackEntry } from '../../../../src/node/site/packs/make-pack.ts'
import type { Pause } from '../../../../src/search-worker/pause-typing.ts'
import {
  createSearchEngine,
  type SearchEngine,
} from '../../../../src/search-worker/search-engine.ts'
import { articleDataUrl } from '../../../../src/shared/article-shards.ts'
import { htmlText } from '../../../../src/shared/html-text.ts'
import type { SearchSort, SearchUpdate } from '../../../../src/shared/search/search-messages.ts'

/** An article as the tests write it. */
export interface TestArticle {
  readonly id: string
  readonly title: string
  readonly author?: string
  readonly category?: readonly string[]
  /** Further paths. */
  readonly categories?: readonly (readonly string[])[]
  /** Days since 1970; none for undated. */
  readonly day?: number
  readonly body: string
}

/** The files of a small site, and a search engine over them that counts what it reads. */
export interface SearchSite {
  readonly engine: SearchEngine
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly reads: string[]
}

/** How the data of a site is packed, and whether its host knows ranges. */
interface PackedSite {
  readonly joining: Joining
  readonly knowsRanges: boolean
}

/** Makes the index and the articles of a site in memory; nobody waits for pauses unless told to. */
export function makeSearchSite(
  articles: readonly TestArticle[],
  pause: Pause = async () => {},
  packed?: PackedSite,
  firstRound?: number,
): SearchSite {
  const files = new Map<string, string | Uint8Array>()
  const known = articles.map((article) => ({
    ...article,
    categories: [article.category ?? ['news'], ...(article.categories ?? [])]
      .filter((path) => path.length > 0)
      .map((path) => path.map((name) => ({ slug: name, label: name }))),
    text: () => htmlText(article.body),
    bodyBytes: Buffer.byteLength(article.body),
    bodyVersion: article.body,
  }))
  const archive = {
    dated: known.filter(({ day }) => day !== undefined).sort((a, b) => (a.day ?? 0) - (b.day ?? 0)),
    undated: known.filter(({ day }) => day === undefined),
  }
  const options = packed ? { articleShards: 1, joining: packed.joining } : {}
  for (const { path, content } of makeSearchFiles(archive, options)) files.set(path, content)
  const entries: PackEntry[] = []
  for (const { id, title, author, categories, day, body } of known) {
    const details = {
      id,
      title,
      ...(author && { author: { slug: author, label: author } }),
      ...(day !== undefined && { date: new Date(day * 86_400_000).toISOString() }),
      categories,
      excerpt: '',
      minutes: 1,
      tags: [],
      headings: [],
    }
    const file = { kind: 'article', hash: id, article: details, body }
    entries.push([id, JSON.stringify(file)])
    if (!packed) files.set(articleDataUrl(id, 0), JSON.stringify(file))
  }
  if (packed) files.set(articleDataUrl('', 1), makePack(entries))
  const reads: string[] = []
  const engine = createSearchEngine(
    async (address, { range } = {}) => {
      reads.push(range ? `${address} ${range}` : address)
      const content = files.get(address.replace(/\?.*/, ''))
      if (content === undefined) throw new Error(`There is no ${address}`)
      if (!range || !packed?.knowsRanges) return new Response(content as BodyInit)
      const [start = 0, end = 0] = range.replace('bytes=', '').split('-').map(Number)
      return new Response(Buffer.from(content).subarray(start, end + 1), { status: 206 })
    },
    pause,
    firstRound,
  )
  return { engine, files, reads }
}

/** Searches until everything is checked; gives the last update. */
export async function searchAll(
  engine: SearchEngine,
  query: string,
  { sort = 'date', category = [] }: { sort?: SearchSort; category?: readonly string[] } = {},
): Promise<SearchUpdate> {
  let last: SearchUpdate | undefined
  const request = { query, sort, category, limit: 1_000_000 }
  await engine.search(request, (update) => {
    last = update
  })
  if (last === undefined) throw new Error('The engine has reported nothing')
  return last
}

/** The ids of every hit. */
export async function searchIds(engine: SearchEngine, query: string): Promise<string[]> {
  return (await searchAll(engine, query)).hits.map((hit) => hit.id).sort()
}
