import { makeSearchFiles } from '../../../../src/node/search/make-search-files.ts'
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

/** Makes the index and the articles of a site in memory; nobody waits for pauses unless told to. */
export function makeSearchSite(
  articles: readonly TestArticle[],
  pause: Pause = async () => {},
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
  for (const { path, content } of makeSearchFiles(archive)) files.set(path, content)
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
    files.set(articleDataUrl(id, 0), JSON.stringify(file))
  }
  const reads: string[] = []
  const engine = createSearchEngine(async (address) => {
    reads.push(address)
    const content = files.get(address.replace(/\?.*/, ''))
    if (content === undefined) throw new Error(`There is no ${address}`)
    return new Response(content as BodyInit)
  }, pause)
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
