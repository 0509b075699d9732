import { createSearchEngine, type SearchEngine } from '../../src/search-worker/search-engine.ts'
import type { Costs } from './costs.ts'
import type { CountingReader, Counts } from './counting-reader.ts'
import type { DrawnQuery } from './draw-queries.ts'

/** Searches until ten hits are there; their ids. */
export async function showTen(
  engine: SearchEngine,
  query: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  let ids: readonly string[] = []
  const request = { query, category: [], sort: 'relevance', limit: 10 } as const
  const report = ({ hits }: { readonly hits: readonly { readonly id: string }[] }): void => {
    ids = hits.map(({ id }) => id)
  }
  await engine.search(request, report, signal)
  return ids
}

/** The cost of each character for somebody who types a query, by two kinds of readers. */
export async function noteTyping(
  makeReader: () => CountingReader,
  query: DrawnQuery,
  costs: Costs,
): Promise<void> {
  await typeWithPauses(makeReader(), query, costs)
  await typeOn(makeReader(), query, costs)
}

/** Has four or more characters at once and waits after each further one until everything is there. */
async function typeWithPauses(
  { read, counts }: CountingReader,
  { text, next }: DrawnQuery,
  costs: Costs,
): Promise<void> {
  if (text.length < 4) return
  let atPause: Counts | undefined
  const engine = createSearchEngine(read, async () => {
    atPause = counts()
  })
  await showTen(engine, text)
  for (let length = 1; length <= next.length; length += 1) {
    atPause = undefined
    const before = counts()
    await showTen(engine, text + next.slice(0, length))
    const after = counts()
    const atOnce = atPause ?? after
    const note = (name: string, from: Counts, to: Counts): void => {
      costs.note(`the next character, ${name}, kB`, (to.all - from.all) / 1e3)
      costs.note(`the next character, ${name}, shards, kB`, (to.shards - from.shards) / 1e3)
    }
    note('at once', before, atOnce)
    note('with a pause after it', before, after)
    costs.note('the next character, at once, requests', atOnce.requests - before.requests)
  }
}

/** Types from the first character on and never pauses; each search ends with the next character. */
async function typeOn(
  { read, counts }: CountingReader,
  { text, next }: DrawnQuery,
  costs: Costs,
): Promise<void> {
  const all = text + next
  let onPause = (): void => {}
  const engine = createSearchEngine(read, (signal) => {
    onPause()
    return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))
  })
  for (let length = 1; length <= Math.min(8, all.length); length += 1) {
    const typed = all.slice(0, length)
    if (/[^\p{L}\p{N}]/u.test(typed)) return
    const before = counts()
    const running = new AbortController()
    const paused = new Promise<void>((resolve) => {
      onPause = resolve
    })
    const search = showTen(engine, typed, running.signal)
    await Promise.race([paused, search])
    const { all: after } = counts()
    running.abort()
    await search
    costs.note(`typed without a pause, character ${length}, kB`, (after - before.all) / 1e3)
    if (length === 4) costs.note('typed without a pause, the first 4 together, kB', after / 1e3)
  }
}
