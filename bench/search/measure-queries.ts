import { createCategoryTest } from '../../src/search-worker/category-test.ts'
import { findCandidates } from '../../src/search-worker/find-candidates.ts'
import { openIndex, readId } from '../../src/search-worker/index-reader.ts'
import { createSearchEngine } from '../../src/search-worker/search-engine.ts'
import { parseQuery } from '../../src/shared/search/search-query.ts'
import { charKind, kindOf } from '../../src/shared/search/search-text.ts'
import { Costs } from './costs.ts'
import { type Counts, countingReader, type Served } from './counting-reader.ts'
import type { ArticleTexts, DrawnQuery } from './draw-queries.ts'
import { noteTyping, showTen } from './measure-typing.ts'

/** An index to be questioned, and the texts that know the answers. */
export interface Questioning extends Served {
  readonly queries: readonly DrawnQuery[]
  readonly texts: readonly ArticleTexts[]
  readonly ids: readonly string[]
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
    const shown = await showTen(engine, query.text)
    tally.shown += shown.length
    tally.right += shown.filter((id) => right.has(id)).length
    noteCold(costs, query.text, cold.counts())
    await noteTyping(() => countingReader(all), query, costs)
  }
  return {
    recall: (tally.recalled / tally.wanted).toFixed(4),
    'precision of what is shown': (tally.right / tally.shown).toFixed(4),
    'precision of what the index offers': (tally.wanted / tally.offered).toFixed(3),
    ...costs.figures(),
  }
}

function noteCold(costs: Costs, text: string, counts: Counts): void {
  const length = [...text].length
  costs.note(`cold, ${length} characters, kB`, counts.all / 1e3)
  if (length !== 4) return
  for (const kind of ['shards', 'articles', 'tables'] as const) {
    costs.note(`cold, 4 characters, only ${kind}, kB`, counts[kind] / 1e3)
  }
  costs.note('cold, 4 characters, requests', counts.requests)
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
