import type { ArticleSummary } from '../article.ts'
import type { Filters } from './filters.ts'
import { findWords } from './find-words.ts'

/** The facts of an article that filters look at. */
type FilteredArticle = Pick<ArticleSummary, 'title' | 'excerpt' | 'author' | 'categories'>

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
