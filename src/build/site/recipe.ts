import { hash } from 'node:crypto'
import type { LibraryArticle } from '../library/library.ts'

/** Names what a group of files is made from, in 16 characters. The order of the parts counts. */
export function recipeOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 16)
}

const versions = new WeakMap<LibraryArticle, string>()

/** Names everything that pages show of an article: its details and its body. */
export function articleVersion(article: LibraryArticle): string {
  const known = versions.get(article)
  if (known !== undefined) return known
  const { length, check } = article.body
  const version = recipeOf(article.details, length, check)
  versions.set(article, version)
  return version
}
