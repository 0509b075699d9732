import { fingerprint } from '../core/fingerprint.ts'
import type { LibraryArticle } from './library.ts'

const versions = new WeakMap<LibraryArticle, string>()

/**
 * The version of an article: it changes with everything that pages show of it, its details and its body.
 */
export function articleVersion(article: LibraryArticle): string {
  const known = versions.get(article)
  if (known !== undefined) return known
  const { length, check } = article.body
  const version = fingerprint(article.details, length, check)
  versions.set(article, version)
  return version
}
