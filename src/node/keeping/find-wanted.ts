import type { WantedPicture } from './wanted-picture.ts'

/** An article with its pictures of other sites. */
export interface PicturedArticle {
  readonly path: string
  readonly date?: string | undefined
  readonly link?: string | undefined
  readonly categories: readonly (readonly string[])[]
  /** The addresses of the pictures, as the article means them. */
  readonly pictures: readonly string[]
}

/** Which articles are asked about. */
export interface WantedScope {
  /** A category path, its labels joined by `/`, and all below it. */
  readonly only?: string | undefined
  /** So many of the newest articles. */
  readonly newest?: number | undefined
  /** Files below the content folder. */
  readonly paths?: ReadonlySet<string> | undefined
}

/**
 * The articles of a scope, the newest first, those without a date last. A category is the same in any
 * letter case.
 */
export function articlesInScope(
  articles: readonly PicturedArticle[],
  { only, newest, paths }: WantedScope,
): readonly PicturedArticle[] {
  return articles
    .filter(({ path, categories }) => {
      if (paths !== undefined && !paths.has(path)) return false
      return only === undefined || categories.some((labels) => isInside(labels, only))
    })
    .toSorted((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.path, b.path))
    .slice(0, newest ?? articles.length)
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function isInside(labels: readonly string[], category: string): boolean {
  const path = fold(labels.join('/'))
  const wanted = fold(category.replace(/^\/+|\/+$/g, ''))
  return path === wanted || path.startsWith(`${wanted}/`)
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** The pictures of articles in their order, each address once, with the first article that has it. */
export function findWanted(articles: readonly PicturedArticle[]): readonly WantedPicture[] {
  const wanted = new Map<string, WantedPicture>()
  for (const { path, date, link, categories, pictures } of articles) {
    for (const url of pictures) {
      if (!/^https?:\/\//i.test(url) || wanted.has(url)) continue
      wanted.set(url, { url, link, date, category: categories[0] ?? [], path })
    }
  }
  return [...wanted.values()]
}
