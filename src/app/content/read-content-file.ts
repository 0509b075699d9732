import type { CategoryNode } from '../../shared/article.ts'
import {
  fieldNames,
  hasFields,
  isArticleLink,
  isTerm,
  rowFields,
} from '../../shared/article-fields.ts'
import type {
  ArticleFile,
  ArticlePageData,
  CategoriesFile,
  CategoryContext,
  ChangedPiece,
  ChangesFile,
  FrontPage,
  ListFile,
  ListMonth,
  MonthsFile,
  MovedFile,
  OriginalsFile,
  OwnPageData,
  SiteFile,
} from '../../shared/content-files.ts'
import { isFilters } from '../../shared/filters/filters.ts'
import {
  type Check,
  type ChecksOf,
  isEither,
  isListOf,
  isNumber,
  isOneOf,
  isRecordOf,
  isText,
  optional,
} from '../../shared/json/json-check.ts'
import type { Packing } from '../../shared/packs/packing.ts'
import { type PageStamp, stampedKinds } from '../../shared/pages.ts'
import type { SiteInfo } from '../../shared/site-info.ts'
import {
  type ListPageName,
  type ListScope,
  parseListPageName,
} from '../../shared/urls/list-scope.ts'
import { ContentFormatError } from './content-format-error.ts'

const packingChecks: ChecksOf<Packing> = {
  articleShards: optional(isNumber),
  pagesInPack: optional(isNumber),
}

const isSiteFile: Check<SiteFile> = isRecordOf<ChecksOf<SiteFile>>({
  build: isText,
  articles: isNumber,
  ...packingChecks,
})

const isCategoryNode: Check<CategoryNode> = isRecordOf<ChecksOf<CategoryNode>>({
  slug: isText,
  label: isText,
  count: isNumber,
  children: isListOf((value): value is CategoryNode => isCategoryNode(value)),
})

const isCategoriesFile: Check<CategoriesFile> = isRecordOf<ChecksOf<CategoriesFile>>({
  kind: isOneOf('categories'),
  hash: isText,
  categories: isListOf(isCategoryNode),
  newest: isListOf(isArticleLink),
})

export const isScope: Check<ListScope> = isEither(
  isEither(
    isRecordOf({ kind: isOneOf('all') }),
    isRecordOf({ kind: isOneOf('category'), slugs: isListOf(isText) }),
  ),
  isEither(
    isRecordOf({ kind: isOneOf('author', 'tag'), slug: isText }),
    isRecordOf({ kind: isOneOf('month'), year: isText, month: isText }),
  ),
)

function isPageName(value: unknown): value is ListPageName {
  if (isNumber(value) || value === 'latest') return true
  return isText(value) && parseListPageName(value) !== undefined
}

const isCategoryContext: Check<CategoryContext> = isRecordOf<ChecksOf<CategoryContext>>({
  path: isListOf(isTerm),
  siblings: isListOf(isTerm),
  children: isListOf(isRecordOf({ slug: isText, label: isText, count: optional(isNumber) })),
  description: optional(isText),
})

const isFrontPage: Check<FrontPage> = isRecordOf<ChecksOf<FrontPage>>({
  lead: isNumber,
  seconds: isListOf(isNumber),
  sections: isListOf(isRecordOf({ slug: isText, label: isText, articles: isListOf(isNumber) })),
})

const isListFile: Check<ListFile> = isRecordOf<ChecksOf<ListFile>>({
  kind: isOneOf('list'),
  hash: isText,
  scope: isScope,
  page: isPageName,
  label: isText,
  articles: isListOf(hasFields(rowFields)),
  front: optional(isFrontPage),
  newer: optional(isPageName),
  older: optional(isPageName),
  olderMonth: optional(isText),
  count: optional(isNumber),
  place: optional(isCategoryContext),
  months: optional(isRecordOf({ newer: optional(isText), older: optional(isText) })),
})

function isListMonth(value: unknown): value is ListMonth {
  if (!Array.isArray(value)) return false
  const [month, count, page] = value
  return isText(month) && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && isNumber(count) && isNumber(page)
}

const isMonthsFile: Check<MonthsFile> = isRecordOf<ChecksOf<MonthsFile>>({
  kind: isOneOf('months'),
  months: isListOf(isListMonth),
  undated: optional(isNumber),
})

const isChangesFile: Check<ChangesFile> = isRecordOf<ChecksOf<ChangesFile>>({
  kind: isOneOf('changes'),
  hash: isText,
  id: isText,
  title: isText,
  lang: optional(isText),
  changes: isListOf(isRecordOf({ at: isText, lines: isListOf(isListOf(isChangedPiece)) })),
})

function isChangedPiece(value: unknown): value is ChangedPiece {
  return Array.isArray(value) && isNumber(value[0]) && isText(value[1])
}

const isOriginalsFile: Check<OriginalsFile> = isRecordOf<ChecksOf<OriginalsFile>>({
  kind: isOneOf('originals'),
  articles: isListOf(isOriginal),
})

function isOriginal(value: unknown): value is readonly [string, string, string] {
  return Array.isArray(value) && value.length === 3 && value.every(isText)
}

const pageChecks: ChecksOf<ArticlePageData> = {
  kind: isOneOf('article'),
  hash: isText,
  article: hasFields(fieldNames),
}

const isArticlePageData: Check<ArticlePageData> = isRecordOf(pageChecks)

const isArticleFile: Check<ArticleFile> = isRecordOf<ChecksOf<ArticleFile>>({
  ...pageChecks,
  body: isText,
})

const isMovedFile: Check<MovedFile> = isRecordOf<ChecksOf<MovedFile>>({
  kind: isOneOf('moved'),
  movedTo: isText,
})

const isOwnPageData: Check<OwnPageData> = isRecordOf<ChecksOf<OwnPageData>>({
  kind: isOneOf('own-page'),
  hash: isText,
  title: isText,
  description: isText,
})

const isPageStamp: Check<PageStamp> = isRecordOf({
  kind: isOneOf(...stampedKinds),
  hash: isText,
})

const areLinks = isListOf(isRecordOf({ label: isText, url: isText }))

const isSiteInfo: Check<SiteInfo> = isRecordOf<ChecksOf<SiteInfo>>({
  title: isText,
  description: isText,
  language: isText,
  timeZone: isText,
  footer: optional(isText),
  headerLinks: optional(areLinks),
  footerLinks: optional(areLinks),
  logo: optional(isText),
  ...packingChecks,
  embedHosts: optional(isListOf(isText)),
  filters: optional(isFilters),
  refererHosts: optional(isListOf(isText)),
})

/** Reads `data/site.json`. Like every reader here it throws `ContentFormatError` for anything else. */
export const readSiteFile = reader('a site file', isSiteFile)

/** Reads `data/categories.json`. */
export const readCategoriesFile = reader('a categories file', isCategoriesFile)

/** Reads one page of a list. */
export const readListFile = reader('a list file', isListFile)

/** Reads the changes of an article. */
export const readChangesFile = reader('a changes file', isChangesFile)

/** Reads the months of a list. */
export const readMonthsFile = reader('a months file', isMonthsFile)

/** Reads the articles by the addresses of their originals. */
export const readOriginalsFile = reader('a file of originals', isOriginalsFile)

/** Reads an article's file, or the note that it has moved. */
export const readArticleFile = reader('an article file', isEither(isMovedFile, isArticleFile))

/** Reads the data block of any page: an article, or the stamp of another page. */
export const readPageBlock = reader(
  'a data block',
  isEither(isPageStamp, isEither(isOwnPageData, isArticlePageData)),
)

/** Reads the data block with the site's settings. */
export const readSiteInfo = reader('a description of the site', isSiteInfo)

function reader<T>(what: string, check: Check<T>): (json: unknown) => T {
  return (json) => {
    if (check(json)) return json
    throw new ContentFormatError(what)
  }
}
