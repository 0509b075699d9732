import type { ArticlePageData, CategoriesFile, ListFile } from './content-files.ts'
import { type ListAddress, listSegments, readListSegments } from './list-address.ts'
import { listTitle } from './list-title.ts'
import type { ReaderWords } from './words/en/reader.ts'

/** What there is to know of a kind of page: `Said` is what its address says, `Data` what it is made from. */
interface PageRow<Said, Data> {
  /** The folders at the top of the site in which its pages stand. */
  readonly folders: readonly string[]
  /** The path segments of a page, not encoded. */
  readonly segments: (address: Said) => readonly string[]
  /** Reads path segments, the reverse of `segments`; undefined when no page of this kind can have them. */
  readonly read: (segments: readonly string[]) => Said | undefined
  /** The parts of the title, without the site's name. */
  readonly title: (page: Data, words: ReaderWords) => readonly string[]
  /** Whether a page is made from a data file of its own. */
  readonly hasData: boolean
  /** Whether search engines may list it. */
  readonly isIndexable: boolean
  /** Whether a reader goes from its articles back to it. */
  readonly listsArticles: boolean
}

/**
 * Every kind of page, in one place. A page is drawn by `View` of `src/app/pages/<kind>.tsx`. From this
 * table come addresses, titles, assets, prerendering, the sitemap, `noindex`, and which folders of the
 * output belong to the site. A page without data of its own is one row with `fixedPage`.
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
  settings: fixedPage('settings', {
    title: (words) => words.settings,
    isIndexable: false,
    listsArticles: false,
  }),
}

/** What a row has to say of a page without data of its own. */
interface FixedPageFacts {
  readonly title: (words: ReaderWords) => string
  readonly isIndexable: boolean
  readonly listsArticles: boolean
}

/** The row of the one page of a kind that has no data of its own: it stands at `/<kind>/`. */
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
export type FixedPageKind = {
  [Kind in PageKind]: Pages[Kind] extends { readonly hasData: false } ? Kind : never
}[PageKind]

/** What an address inside the site points at. */
export type PageAddress = {
  [Kind in PageKind]: { readonly kind: Kind } & NonNullable<ReturnType<Pages[Kind]['read']>>
}[PageKind]

/** The address of a page that is made from a data file of its own. */
export type DataPageAddress = Exclude<PageAddress, { kind: FixedPageKind }>

/** What a page is made from, at build and in the browser. */
export type PageData = { [Kind in PageKind]: Parameters<Pages[Kind]['title']>[0] }[PageKind]

/** A page that has no data of its own. */
export type FixedPageData = Extract<PageData, { kind: FixedPageKind }>

/** The data block of a page that is not an article: which data it was made from. */
export type PageStamp = {
  [Kind in Exclude<PageKind, 'article'>]: { readonly kind: Kind; readonly hash: string }
}[Exclude<PageKind, 'article'>]

export const pageKinds = Object.keys(pages) as readonly PageKind[]

/** The row of a kind whose address or data is at hand: they always belong to it. */
export function pageRow(kind: PageKind): PageRow<PageAddress, PageData> {
  return pages[kind] as PageRow<object, never> as PageRow<PageAddress, PageData>
}

/** Whether a page, or the page at an address, is made from a data file of its own. */
export function hasData<Kept extends { readonly kind: PageKind }>(
  kept: Kept,
): kept is Exclude<Kept, { readonly kind: FixedPageKind }> {
  return pages[kept.kind].hasData
}

/** The page of each kind that has no data of its own. */
export const fixedPageData = Object.fromEntries(
  pageKinds.filter((kind) => !pages[kind].hasData).map((kind) => [kind, { kind, hash: kind }]),
) as Readonly<Record<FixedPageKind, FixedPageData>>

/** All pages that have no data of their own. */
export const fixedPages: readonly FixedPageData[] = Object.values(fixedPageData)
