import type { Filters } from './filters.ts'
import { findWords } from './find-words.ts'

/** The facts of an article that filters look at. */
interface FilteredArticle {
  readonly title: string
  readonly excerpt: string
  readonly author?: { readonly label: string } | undefined
  /** Paths of categories, each from the outside in. */
  readonly categories: readonly (readonly { readonly label: string }[])[]
}

/** The entry of the filters for which an article is muted, as it was written. Undefined when it is not. */
export function findMuteReason(article: FilteredArticle, filters: Filters): string | undefined {
  const { mutedWords = [], mutedSources = [], mutedAuthors = [] } = filters
  const { author, categories, excerpt, title } = article
  const isName = (label: string) => (entry: string) => fold(entry) === fold(label)
  return (
    mutedAuthors.find((entry) => author && isName(author.label)(entry)) ??
    mutedSources.find((entry) => categories.flat().some(({ label }) => isName(label)(entry))) ??
    mutedWords.find((word) => findWords(`${title}\n${excerpt}`, [word]).length > 0)
  )
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
