import { gzipSync } from 'node:zlib'
import { createCategoryTest } from '../../src/app/search/category-test.ts'
import { findCandidates } from '../../src/app/search/find-candidates.ts'
import { openIndex, readId } from '../../src/app/search/index-reader.ts'
import { createSearchEngine } from '../../src/app/search/search-engine.ts'
import { parseQuery } from '../../src/shared/search-query.ts'
import { charKind, kindOf } from '../../src/shared/search-text.ts'
import type { ArticleTexts, DrawnQuery } from './draw-queries.ts'

/** An index to be questioned, and the texts that know the answers. */
export interface Questioning {
  readonly queries: readonly DrawnQuery[]
  readonly texts: readonly ArticleTexts[]
  readonly ids: readonly string[]
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly articleFile: (id: string) => string | undefined
}

/** Asks every query of a fresh engine and compares with a scan of all texts. */
export async function measureQueries(all: Questioning): Promise<Record<string, string | number>> {
  const tally = { wanted: 0, recalled: 0, offered: 0, shown: 0, right: 0 }
  const costs = new Map<string, number[]>()
  const requests: number[] = []
  const note = (name: string, bytes: number) => costs.set(name, [...(costs.get(name) ?? []), bytes])
  const index = await openIndex(countingReader(all).read)
  for (const query of all.queries) {
    const right = scan(all, query.text)
    const offered = await candidateIds(index, query.text)
    tally.wanted += right.size
    tally.recalled += [...right].filter((id) => offered.has(id)).length
    tally.offered += offered.size
    const cold = countingReader(all)
    const engine = createSearchEngine(cold.read)
    const shown = await firstTen(engine, query.text)
    tally.shown += shown.length
    tally.right += shown.filter((id) => right.has(id)).length
    requests.push(cold.count())
    note(`${[...query.text].length}`, cold.bytes())
    await noteNextCharacter(engine, query, cold, note)
  }
  return {
    recall: (tally.recalled / tally.wanted).toFixed(4),
    'precision of what is shown': (tally.right / tally.shown).toFixed(4),
    'precision of what the index offers': (tally.wanted / tally.offered).toFixed(3),
    ...costFigures(costs),
    'requests of a cold query, mean': mean(requests).toFixed(1),
  }
}

/** What one more character costs somebody who goes on typing. */
async function noteNextCharacter(
  engine: ReturnType<typeof createSearchEngine>,
  { text, next }: DrawnQuery,
  counter: ReturnType<typeof countingReader>,
  note: (name: string, bytes: number) => void,
): Promise<void> {
  if (text.length < 4 || !/[\p{L}\p{N}]/u.test(next)) return
  const fresh = counter.bytes()
  await firstTen(engine, text + next)
  note('next', counter.bytes() - fresh)
}

function costFigures(costs: ReadonlyMap<string, readonly number[]>): Record<string, string> {
  const figures: Record<string, string> = {}
  for (const [name, bytes] of [...costs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const what = name === 'next' ? 'the next character' : `cold, ${name} characters`
    const sorted = bytes.toSorted((a, b) => a - b)
    const at = (part: number) => kB(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)
    figures[`${what}: kB, median / p95 / most`] = `${at(0.5)} / ${at(0.95)} / ${at(1)}`
  }
  return figures
}

const kB = (bytes: number): string => (bytes / 1e3).toFixed(0)
const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length

async function candidateIds(
  reader: Awaited<ReturnType<typeof openIndex>>,
  text: string,
): Promise<Set<string>> {
  const categories = createCategoryTest(reader.index.categories)
  const found = await findCandidates({ reader, query: parseQuery(text), categories })
  const ids = found.map(({ group, number }) => readId(reader, group, number))
  return new Set(await Promise.all(ids))
}

async function firstTen(
  engine: ReturnType<typeof createSearchEngine>,
  query: string,
): Promise<readonly string[]> {
  let ids: readonly string[] = []
  await engine.search({ query, category: [], sort: 'relevance', limit: 10 }, ({ hits }) => {
    ids = hits.map(({ id }) => id)
  })
  return ids
}

/** Reads from memory and counts what a server would send: JSON compressed, shards as they are. */
function countingReader({ files, articleFile }: Questioning) {
  let bytes = 0
  let count = 0
  return {
    bytes: () => bytes,
    count: () => count,
    async read(address: string): Promise<Response> {
      const path = address.replace(/\?.*/, '')
      const id = /^data\/articles\/(.+)\.json$/.exec(path)?.[1]
      const content = id === undefined ? files.get(path) : articleFile(decodeURIComponent(id))
      if (content === undefined) throw new Error(`There is no ${path}`)
      bytes += typeof content === 'string' ? gzippedSize(path, content) : content.length
      count += 1
      return new Response(content as BodyInit)
    },
  }
}

const sizes = new Map<string, number>()

function gzippedSize(path: string, content: string): number {
  const name = `${path} ${content.length}`
  const size = sizes.get(name) ?? gzipSync(content).length
  sizes.set(name, size)
  return size
}

/** The oracle: every place of every text. */
function scan({ texts, ids }: Questioning, term: string): Set<string> {
  const isWord = (text: string, at: number) => kindOf(text.charCodeAt(at)) === charKind.word
  const beginsWord = isWord(term, 0)
  const holds = (text: string): boolean => {
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
      if (!beginsWord || at === 0 || !isWord(text, at - 1)) return true
    }
    return false
  }
  return new Set(ids.filter((_, number) => texts[number]?.some(holds)))
}
