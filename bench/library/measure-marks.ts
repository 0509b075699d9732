import { createLibrary, type Library } from '../../src/app/library/create-library.ts'
import { noEntries } from '../../src/app/library/database/library-entries.ts'
import { planMarkAll } from '../../src/app/library/list/plan-mark-all.ts'
import { findNew } from '../../src/app/library/news/find-new.ts'
import type { News } from '../../src/app/library/news/read-news.ts'
import { visitAt } from '../../src/app/library/news/visits.ts'

const rounds = 25
const minute = 30_000_000

/** The news of an archive whose articles came a minute after one another, the newest first. */
function newsOf(count: number): News {
  const articles = Array.from({ length: count }, (_, at) => ({
    id: `news-${at}`,
    minute: minute - at,
    paths: [`top-${at % 7}/below-${at % 31}`],
  }))
  return { hash: '', articles: new Map(articles.map((each) => [each.id, each])), moved: new Map() }
}

/** A library in memory in which so many articles are read. */
function libraryWith(marks: number): Library {
  const library = createLibrary({
    keeper: {
      load: async () => noEntries,
      write: async () => {},
      readOwn: async () => undefined,
      writeOwn: async () => {},
      clear: async () => {},
    },
  })
  const ids = Array.from({ length: marks }, (_, at) => `read-${at}`)
  library.change(ids.map((id) => ({ id, name: 'read', value: 1 })))
  return library
}

/**
 * Marks all of a list of `count` articles, of which the news name 2,000, beside so many marks that are there, and
 * takes it back. Gives the medians in milliseconds of processor time, what is counted as new included: on a busy
 * machine the time on the clock says nothing.
 */
export function measureMarkAll(count: number, marks: number): Readonly<Record<string, number>> {
  const news = newsOf(2_000)
  const visits = visitAt(1, newsOf(1), undefined)
  const scope = { kind: 'all' } as const
  const drawn = [...news.articles.values()].slice(0, 30).map(({ id }) => ({
    id,
    categories: [],
    fetched: new Date(minute * 60_000).toISOString(),
  }))
  const marking: number[] = []
  const undoing: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const library = libraryWith(marks)
    library.subscribe(() => void findNew(news, visits, library.getState()))
    const begun = process.cpuUsage()
    const plan = planMarkAll({ scope, drawn, muted: [], count, news }, library.getState(), 2)
    const undo = library.change(plan.changes, plan.range)
    marking.push(millisecondsSince(begun))
    const marked = process.cpuUsage()
    undo()
    undoing.push(millisecondsSince(marked))
  }
  return { 'mark all': median(marking), undo: median(undoing) }
}

function millisecondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
