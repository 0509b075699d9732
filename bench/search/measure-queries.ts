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
  const costs = new Costs()
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
    noteCold(costs, query.text, cold.counts())
    await noteNextCharacter(engine, query, cold, costs)
  }
  return {
    recall: (tally.recalled / tally.wanted).toFixed(4),
    'precision of what is shown': (tally.right / tally.shown).toFixed(4),
    'precision of what the index offers': (tally.wanted / tally.offered).toFixed(3),
    ...costs.figures(),
  }
}

/** Amounts by what they are of. */
class Costs {
  readonly #amounts = new Map<string, number[]>()

  note(name: string, amount: number): void {
    this.#amounts.set(name, [...(this.#amounts.get(name) ?? []), amount])
  }

  /** The median, what 95 of 100 stay below, and the most. */
  figures(): Record<string, string> {
    const lines = [...this.#amounts].sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(
      lines.map(([name, amounts]) => {
        const sorted = amounts.toSorted((a, b) => a - b)
        const at = (part: number) =>
          (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0)
        return [`${name}: median / p95 / most`, `${at(0.5)} / ${at(0.95)} / ${at(1)}`]
      }),
    )
  }
}

/** What was read, by the kind of file. */
type Counts = Readonly<Record<FileKind | 'all' | 'requests', number>>

type FileKind = 'shards' | 'articles' | 'tables'

function noteCold(costs: Costs, text: string, counts: Counts): void {
  const length = [...text].length
  costs.note(`cold, ${length} characters, kB`, counts.all / 1e3)
  if (length !== 4) return
  for (const kind of ['shards', 'articles', 'tables'] as const) {
    costs.note(`cold, 4 characters, only ${kind}, kB`, counts[kind] / 1e3)
  }
  costs.note('cold, 4 characters, requests', counts.requests)
}

/** What one more character costs somebody who goes on typing. */
async function noteNextCharacter(
  engine: ReturnType<typeof createSearchEngine>,
  { text, next }: DrawnQuery,
  counter: ReturnType<typeof countingReader>,
  costs: Costs,
): Promise<void> {
  if (text.length < 4 || !/[\p{L}\p{N}]/u.test(next)) return
  const before = counter.counts()
  await firstTen(engine, text + next)
  const after = counter.counts()
  costs.note('the next character, kB', (after.all - before.all) / 1e3)
  costs.note('the next character, only shards, kB', (after.shards - before.shards) / 1e3)
  costs.note('the next character, requests', after.requests - before.requests)
}

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
  const counts = { all: 0, shards: 0, articles: 0, tables: 0, requests: 0 }
  return {
    counts: (): Counts => ({ ...counts }),
    async read(address: string): Promise<Response> {
      const path = address.replace(/\?.*/, '')
      const id = /^data\/articles\/(.+)\.json$/.exec(path)?.[1]
      const content = id === undefined ? files.get(path) : articleFile(decodeURIComponent(id))
      if (content === undefined) throw new Error(`There is no ${path}`)
      const size = typeof content === 'string' ? gzippedSize(path, content) : content.length
      const kind = id !== undefined ? 'articles' : typeof content === 'string' ? 'tables' : 'shards'
      counts[kind] += size
      counts.all += size
      counts.requests += 1
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
