import { vi } from 'vitest'
import { ArticleRow } from '../../../src/app/article-list/rows/article-row.tsx'
import { library } from '../../../src/app/library/browser-library.ts'
import { takeBack } from '../../../src/app/library/offer-undo.ts'
import { isRead } from '../../../src/app/library/records/is-read.ts'
import { ownFilters } from '../../../src/app/settings/own-filters.ts'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import type { ArticleSummary } from '../../../src/shared/article.ts'
import type { ListFile, NewsFile } from '../../../src/shared/content-files.ts'
import type { ListPageName, ListScope } from '../../../src/shared/urls/list-scope.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'

/** An article that came at a minute of the scene; its date may be older. */
export function sceneArticle(id: string, minute: number, date = minute): ArticleSummary {
  return {
    id,
    title: `Title ${id}`,
    categories: [],
    excerpt: '',
    minutes: 1,
    date: isoOf(date),
    fetched: isoOf(minute),
  }
}

function isoOf(minute: number): string {
  return new Date(minute * 60_000).toISOString().replace('.000', '')
}

/** A list of articles in pages of two, as the data of a site has it. */
export function pagesOf(scope: ListScope, articles: readonly ArticleSummary[]) {
  const pages = Math.ceil(articles.length / 2)
  const pageAt = (at: number): ListFile => ({
    kind: 'list',
    hash: `${articles.length}`,
    scope,
    page: at === 0 ? 'latest' : pages - at,
    label: 'x',
    articles: articles.slice(2 * at, 2 * at + 2),
    ...(at === 0 && { count: articles.length }),
    ...(at < pages - 1 && { older: pages - at - 1 }),
  })
  const source = {
    load: async (_: ListScope, page: ListPageName) => pageAt(pages - Number(page)),
    article: async (id: string) => articles.find((each) => each.id === id),
  }
  return { list: pageAt(0), source }
}

/** Rows as a list draws them, in the order in which they stand on the screen. */
export function Rows({ articles }: { articles: readonly ArticleSummary[] }) {
  return (
    <section className="day">
      {articles.map((article) => (
        <ArticleRow key={article.id} article={article} group="day" scope={{ kind: 'all' }} />
      ))}
    </section>
  )
}

/** The ids of those that are read. */
export function readOf(articles: readonly ArticleSummary[]): readonly string[] {
  const { articles: records, ranges } = library.getState()
  return articles
    .filter((each) => isRead(records.get(each.id), ranges.values(), each))
    .map(({ id }) => id)
}

/** The news of a site with these articles, the last that came first. */
export function newsFileOf(articles: readonly ArticleSummary[]): NewsFile {
  const arrivals = articles
    .map(({ id, fetched = '' }) => ({ id, minute: Date.parse(fetched) / 60_000 }))
    .sort((a, b) => b.minute - a.minute)
  return {
    kind: 'news',
    hash: arrivals.map(({ id }) => id).join(),
    ids: arrivals.map(({ id }) => id),
    minutes: arrivals.map(({ minute }, at) => (arrivals[at - 1]?.minute ?? 2 * minute) - minute),
    paths: [],
    categories: arrivals.map(() => []),
    moved: [],
  }
}

/** Empties the library and all settings, and gives rows places on the screen: this DOM has no layout. */
export async function prepareScene(): Promise<void> {
  await loadWords(['library', 'highlights'], 'en')
  await library.forgetAll().catch(() => {})
  settingsStore.reset()
  ownFilters.set({})
  settingsStore.reset()
  takeBack()
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function place(
    this: Element,
  ) {
    const top = [...document.querySelectorAll('.row, .muted-row')].indexOf(this) * 100
    return new DOMRect(0, top, 300, 100)
  })
}
