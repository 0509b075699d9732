import type { ArticleDetails, ArticleSummary, CategoryNode } from '../../shared/article.ts'
import type {
  ArticleFile,
  ArticlePageData,
  CategoriesFile,
  CategoryPlace,
  ListFile,
  MonthsFile,
  MovedFile,
  SiteFile,
} from '../../shared/content-files.ts'
import { type PageStamp, pageKinds } from '../../shared/pages.ts'
import type { SiteInfo } from '../../shared/site-info.ts'
import { ContentFormatError } from './content-format-error.ts'

type Fields = Readonly<Record<string, unknown>>

/** Checks `data/site.json`. */
export function readSiteFile(json: unknown): SiteFile {
  const isShards = (value: unknown) => typeof value === 'number'
  if (isFields(json) && isText(json.build) && isOptional(json.articleShards, isShards)) {
    return json as unknown as SiteFile
  }
  throw new ContentFormatError('a site file')
}

/** Checks `data/categories.json`. */
export function readCategoriesFile(json: unknown): CategoriesFile {
  if (isStamped(json, 'categories') && isListOf(json.categories, isCategoryNode)) {
    return json as unknown as CategoriesFile
  }
  throw new ContentFormatError('a categories file')
}

/** Checks one page of a list. */
export function readListFile(json: unknown): ListFile {
  if (
    isStamped(json, 'list') &&
    isFields(json.scope) &&
    isText(json.scope.kind) &&
    isText(json.label) &&
    (isText(json.page) || typeof json.page === 'number') &&
    isListOf(json.articles, isSummary) &&
    isOptional(json.place, isPlace) &&
    isOptional(json.months, isNearMonths)
  ) {
    return json as unknown as ListFile
  }
  throw new ContentFormatError('a list file')
}

/** Checks the months of a list. */
export function readMonthsFile(json: unknown): MonthsFile {
  if (
    isFields(json) &&
    json.kind === 'months' &&
    isListOf(json.months, isMonth) &&
    isOptional(json.undated, isCount)
  ) {
    return json as unknown as MonthsFile
  }
  throw new ContentFormatError('a months file')
}

/** Checks an article's file, or the note that it has moved. */
export function readArticleFile(json: unknown): ArticleFile | MovedFile {
  if (isFields(json) && json.kind === 'moved' && isText(json.movedTo)) {
    return json as unknown as MovedFile
  }
  const page = readArticlePageData(json)
  if ('body' in page && isText(page.body)) return page as ArticleFile
  throw new ContentFormatError('an article file')
}

/** Checks the data block of an article's page. */
export function readArticlePageData(json: unknown): ArticlePageData {
  if (isStamped(json, 'article') && isDetails(json.article)) {
    return json as unknown as ArticlePageData
  }
  throw new ContentFormatError('an article')
}

/** Checks the data block of any page: an article, or the stamp of another page. */
export function readPageBlock(json: unknown): ArticlePageData | PageStamp {
  const kinds = pageKinds.filter((kind) => kind !== 'article')
  if (kinds.some((kind) => isStamped(json, kind))) return json as unknown as PageStamp
  return readArticlePageData(json)
}

/** Checks the data block with the site's settings. */
export function readSiteInfo(json: unknown): SiteInfo {
  if (
    isFields(json) &&
    isText(json.title) &&
    isText(json.language) &&
    isText(json.timeZone) &&
    (json.embedHosts === undefined || isListOf(json.embedHosts, isText))
  ) {
    return json as unknown as SiteInfo
  }
  throw new ContentFormatError('a description of the site')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isCount(value: unknown): boolean {
  return typeof value === 'number'
}

function isMonth(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const [month, count, page] = value
  return isText(month) && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && isCount(count) && isCount(page)
}

function isOptional(value: unknown, check: (value: unknown) => boolean): boolean {
  return value === undefined || check(value)
}

function isListOf(value: unknown, check: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check)
}

function isStamped(json: unknown, kind: string): json is Fields {
  return isFields(json) && json.kind === kind && isText(json.hash)
}

function isTerm(value: unknown): value is Fields {
  return isFields(value) && isText(value.slug) && isText(value.label)
}

function isCategoryNode(value: unknown): value is CategoryNode {
  return isTerm(value) && isListOf((value as Fields).children, isCategoryNode)
}

function isPlace(value: unknown): value is CategoryPlace {
  return (
    isFields(value) &&
    isListOf(value.path, isTerm) &&
    isListOf(value.siblings, isTerm) &&
    isListOf(value.children, isTerm)
  )
}

function isNearMonths(value: unknown): boolean {
  return isFields(value) && isOptional(value.newer, isText) && isOptional(value.older, isText)
}

function isPicture(value: unknown): boolean {
  return isFields(value) && isText(value.src)
}

function isSummary(value: unknown): value is ArticleSummary {
  return (
    isFields(value) &&
    isText(value.id) &&
    isText(value.title) &&
    isText(value.excerpt) &&
    isOptional(value.date, (date) => isText(date) && !Number.isNaN(Date.parse(date))) &&
    isOptional(value.author, isTerm) &&
    isOptional(value.picture, isPicture) &&
    isListOf(value.categories, (path) => isListOf(path, isTerm))
  )
}

function isDetails(value: unknown): value is ArticleDetails {
  const fields = value as Fields
  return (
    isSummary(value) &&
    isListOf(fields.tags, isTerm) &&
    isListOf(fields.headings, isFields) &&
    isOptional(fields.lead, isPicture) &&
    isOptional(fields.original, isHttpAddress)
  )
}

function isHttpAddress(value: unknown): boolean {
  return isText(value) && /^https?:\/\//i.test(value)
}
