import type {
  ArticlePageData,
  CategoriesFile,
  ChangesFile,
  ListFile,
  OwnPageData,
} from './content-files.ts'
import { listTitle } from './list-title.ts'
import { type ListAddress, listSegments, readListSegments } from './urls/list-address.ts'
import type { ReaderWords } from './words/en/reader.ts'

/**
 * The facts about a kind of page. `Said` is the type of the facts in its address, `Data` the type of the
 * data from which it is made.
 */
interface PageRow<Said, Data> {
  /** The top folders of the site that contain its pages. */
  readonly folders: readonly string[]
  /** The path segments of a page, not encoded. */
  readonly segments: (address: Said) => readonly string[]
  /**
   * Reads path segments, the reverse of `segments`. Undefined when no page of this kind can have them.
   */
  readonly read: (segments: readonly string[]) => Said | undefined
  /** The parts of the title, without the site's name. */
  readonly title: (page: Data, words: ReaderWords) => readonly string[]
  /** Whether each page has a data file of its own. */
  readonly hasData: boolean
  /** Whether search engines may list it. */
  readonly isIndexable: boolean
  /** Whether an article that was opened here leads back to this page. */
  readonly listsArticles: boolean
}

/**
 * Every kind of page, in one table. `View` of `src/app/pages/<kind>.tsx` draws a page. Addresses, titles,
 * assets, prerendering, the sitemap, `noindex` and the list of the site's own folders in the output are
 * derived from this table. A page without data of its own is one row with `fixedPage`.
 */
export const pages = {
  list: {
    folders: ['c', 'by', 't', 'archive', 'page'],
    segments: listSegments,
    read: readListSegments,
    title: listTitle,
    hasData: true,
    isIndexable: true,
    listsArticles: true,
  } satisfies PageRow<ListAddress, ListFile>,
  article: {
    folders: ['a'],
    segments: ({ id }) => ['a', id],
    read: ([head, id, ...more]) =>
      head === 'a' && id !== undefined && more.length === 0 ? { id } : undefined,
    title: ({ article }) => [article.title],
    hasData: true,
    isIndexable: true,
    listsArticles: false,
  } satisfies PageRow<{ readonly id: string }, ArticlePageData>,
  changes: {
    folders: ['a'],
    segments: ({ id }) => ['a', id, 'changes'],
    read: ([head, id, last, ...more]) =>
      head === 'a' && id !== undefined && last === 'changes' && more.length === 0
        ? { id }
        : undefined,
    title: ({ title }, words) => [words.changes, title],
    hasData: true,
    isIndexable: false,
    listsArticles: false,
  } satisfies PageRow<{ readonly id: string }, ChangesFile>,
  // The program reads no address of these, so that any name may be one.
  'own-page': {
    folders: [],
    segments: ({ name }) => [name],
    read: () => undefined,
    title: ({ title }) => [title],
    hasData: true,
    isIndexable: true,
    listsArticles: false,
  } satisfies PageRow<{ readonly name: string }, OwnPageData>,
  categories: {
    ...atFixedPath('c'),
    title: (_, words) => [words.allCategories],
    hasData: true,
    isIndexable: true,
    listsArticles: false,
  } satisfies PageRow<unknown, CategoriesFile>,
  search: fixedPage('search', {
    title: (words) => words.search,
    isIndexable: false,
    listsArticles: true,
  }),
  saved: fixedPage('saved', {
    title: (words) => words.saved,
    isIndexable: false,
    listsArticles: true,
  }),
  history: fixedPage('history', {
    title: (words) => words.history,
    isIndexable: false,
    listsArticles: true,
  }),
  settings: fixedPage('settings', {
    title: (words) => words.settings,
    isIndexable: false,
    listsArticles: false,
  }),
}

/** The facts that a row gives of a page without data of its own. */
interface FixedPageFacts {
  readonly title: (words: ReaderWords) => string
  readonly isIndexable: boolean
  readonly listsArticles: boolean
}

/** Makes the row of a kind with a single page that has no data of its own. Its path is `/<kind>/`. */
function fixedPage<const Kind extends string>(kind: Kind, { title, ...facts }: FixedPageFacts) {
  return {
    ...atFixedPath(kind),
    title: (_: { readonly kind: Kind; readonly hash: string }, words: ReaderWords) => [
      title(words),
    ],
    hasData: false as const,
    ...facts,
  }
}

function atFixedPath(folder: string) {
  return {
    folders: [folder],
    segments: () => [folder],
    read: ([head, ...more]: readonly string[]) =>
      head === folder && more.length === 0 ? {} : undefined,
  }
}

type Pages = typeof pages

export type PageKind = keyof Pages

/** A kind of page that has no data of its own. */
type FixedPageKind = {
  [Kind in PageKind]: Pages[Kind] extends { readonly hasData: false } ? Kind : never
}[PageKind]

/** A parsed address of a page inside the site. */
export type PageAddress = {
  [Kind in PageKind]: { readonly kind: Kind } & NonNullable<ReturnType<Pages[Kind]['read']>>
}[PageKind]

/** The address of a page that is made from a data file of its own. */
export type DataPageAddress = Exclude<PageAddress, { kind: FixedPageKind }>

/** The data from which a page is made, at build and in the browser. */
export type PageData = { [Kind in PageKind]: Parameters<Pages[Kind]['title']>[0] }[PageKind]

/** A page that has no data of its own. */
export type FixedPageData = Extract<PageData, { kind: FixedPageKind }>

/** The kinds whose pages hold all of their data: their body stands in the page as HTML. */
const wholeKinds = ['article', 'own-page'] as const

type StampedKind = Exclude<PageKind, (typeof wholeKinds)[number]>

/**
 * The data block of a page that does not hold its data. It identifies the data from which the page was
 * made.
 */
export type PageStamp = {
  [Kind in StampedKind]: { readonly kind: Kind; readonly hash: string }
}[StampedKind]

/** All kinds of pages, in the order of the table. */
export const pageKinds = Object.keys(pages) as readonly PageKind[]

/** The kinds whose pages have a stamp. */
export const stampedKinds = pageKinds.filter(
  (kind): kind is StampedKind => !wholeKinds.some((whole) => whole === kind),
)

/** The row of a kind. Pass it only an address or data of the same kind: the type cannot check that. */
export function pageRow(kind: PageKind): PageRow<PageAddress, PageData> {
  return pages[kind] as PageRow<object, never> as PageRow<PageAddress, PageData>
}

/** Whether a page, given by its data or its address, has a data file of its own. */
export function hasData<Kept extends { readonly kind: PageKind }>(
  kept: Kept,
): kept is Exclude<Kept, { readonly kind: FixedPageKind }> {
  return pages[kept.kind].hasData
}

/** For each kind without data files: the data of its only page. */
export const fixedPageData = Object.fromEntries(
  pageKinds.filter((kind) => !pages[kind].hasData).map((kind) => [kind, { kind, hash: kind }]),
) as Readonly<Record<FixedPageKind, FixedPageData>>

/** All pages that have no data of their own. */
export const fixedPages: readonly FixedPageData[] = Object.values(fixedPageData)
