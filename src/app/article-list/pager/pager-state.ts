import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/urls/list-scope.ts'
import type { ZoneClock } from '../../../shared/zone.ts'
import { type GroupKey, lastGroupOf } from '../rows/group-by-period.ts'
import { groupedArticles } from '../rows/grouped-articles.ts'
import type { OlderPage } from './list-foot.tsx'
import type { RememberedPages } from './remembered-pages.ts'

/** One page of a list that grows. Far from the screen its rows are dropped and only its height is kept. */
export interface PagerPage {
  readonly name: ListPageName
  /** The articles that the page adds to the list; undefined while it is not in memory. */
  readonly articles?: readonly ArticleSummary[]
  /** The group with which the page ends, known also when its rows are dropped. */
  readonly lastGroup?: GroupKey
  /** Its height when its rows were dropped, in pixels. */
  readonly height?: number
  /** Whether it could not be read again. */
  readonly hasFailed?: boolean
}

/** The pages of a list that are on the screen one below the other. */
export interface PagerState extends OlderPage {
  readonly pages: readonly PagerPage[]
  readonly reading: 'no' | 'yes' | 'failed' | 'offline'
  /** How many pages may still be added unasked. */
  readonly unasked: number
  /** Whether a placeholder stands below the last page for the one that comes next. */
  readonly hasPlaceholder: boolean
  /** The page that was added last, and whether the reader asked for it. */
  readonly added?: { readonly page: ListPageName; readonly count: number; readonly asked: boolean }
  /** Whether the list was put together again as it had been left. */
  readonly isRestored?: boolean
}

/** How many pages are added before the reader is asked: the foot of the page has to be reachable. */
export const unaskedPages = 5

/** How many pages on either side of the one that is being read keep their rows. */
export const keptPages = 4

/** The state of a list that shows its first page only. */
export function firstState(first: ListFile, hasPlaceholder: boolean, clock: ZoneClock): PagerState {
  return {
    pages: [
      { name: first.page, ...groupedRows(groupedArticles(first), clock), articles: first.articles },
    ],
    ...olderOf(first),
    reading: 'no',
    unasked: unaskedPages,
    hasPlaceholder,
  }
}

/**
 * The page in a file, below those that are there already: the newest numbered page overlaps the first
 * page, and pinned articles stand on both.
 */
export function pageBelow(
  [first]: readonly PagerPage[],
  file: ListFile,
  clock: ZoneClock,
): PagerPage {
  const onFirst = new Set(first?.name === 'latest' ? first.articles?.map(({ id }) => id) : [])
  const articles = file.articles.filter(({ id }) => !onFirst.has(id))
  return { name: file.page, ...groupedRows(articles, clock) }
}

/**
 * Fills a page with what was read again, where the list has it; pages that have come between it and the
 * next are put there too.
 */
export function fillPage(
  pages: readonly PagerPage[],
  file: ListFile,
  clock: ZoneClock,
): Pick<PagerState, 'pages' | keyof OlderPage> {
  const at = pages.findIndex(({ name }) => name === file.page)
  const filled = { ...pages[at], ...pageBelow(pages, file, clock), hasFailed: false }
  const changed = pages.with(at, filled)
  const { older } = file
  if (at === pages.length - 1) return { pages: changed, ...olderOf(file) }
  if (older === undefined || pages.some(({ name }) => name === older)) return { pages: changed }
  return { pages: changed.toSpliced(at + 1, 0, { name: older }) }
}

/** The pages of a list as it was left, filled with those `files` that were read. */
export function rebuildPages(
  [first]: readonly PagerPage[],
  remembered: RememberedPages,
  files: readonly ListFile[],
  clock: ZoneClock,
): Partial<PagerState> {
  const others = remembered.pages.slice(1)
  let pages: readonly PagerPage[] = first ? [first, ...others] : others
  let end: OlderPage = olderOf({})
  for (const file of files) ({ pages, ...end } = { ...end, ...fillPage(pages, file, clock) })
  return { pages, ...end, isRestored: true }
}

/** The facts that a file states of the page below it; each fact is there, so that it replaces an earlier one. */
export function olderOf({ older, olderMonth }: OlderPage): Required<OlderPage> {
  return { older, olderMonth }
}

/** Which pages are on the screen or not far from it: from the first to the last of them. */
export function rangeInView(
  pages: readonly PagerPage[],
  near: ReadonlySet<string>,
): { readonly from: number; readonly to: number } | undefined {
  const shown = pages.map(({ name }) => near.has(String(name)))
  const from = shown.indexOf(true)
  return from === -1 ? undefined : { from, to: shown.lastIndexOf(true) }
}

/**
 * Drops the rows of pages far from those in view, but for the first page and those that `measure` gives
 * no height for.
 */
export function dropFarRows(
  pages: readonly PagerPage[],
  { from, to }: { readonly from: number; readonly to: number },
  measure: (page: ListPageName) => number | undefined,
): readonly PagerPage[] {
  return pages.map((page, index) => {
    const isKept = index === 0 || (index >= from - keptPages && index <= to + keptPages)
    const height = isKept || !page.articles ? undefined : measure(page.name)
    return height === undefined ? page : withoutRows(page, height)
  })
}

/** Notes that a page could not be read again. */
export function failPage(pages: readonly PagerPage[], name: ListPageName): readonly PagerPage[] {
  return pages.map((page) => (page.name === name ? { ...page, hasFailed: true } : page))
}

/** The group below which the rows of a page stand; undefined where that is not known. */
export function groupAbove(pages: readonly PagerPage[], at: number): GroupKey | undefined {
  const above = pages.slice(0, at)
  // A page that adds nothing ends with what stands above it.
  return above.findLast(({ articles }) => articles?.length !== 0)?.lastGroup
}

function groupedRows(
  articles: readonly ArticleSummary[],
  clock: ZoneClock,
): Pick<PagerPage, 'articles' | 'lastGroup'> {
  const lastGroup = lastGroupOf(articles, clock)
  return { articles, ...(lastGroup && { lastGroup }) }
}

function withoutRows({ name, lastGroup, hasFailed }: PagerPage, height: number): PagerPage {
  return { name, height, ...(lastGroup && { lastGroup }), ...(hasFailed && { hasFailed }) }
}
