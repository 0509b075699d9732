import type { ArticleSummary } from '../../shared/article.ts'
import type { ReaderSite } from '../ui/site-context.ts'

/** Where an article is from and the day it appeared, in words; what is not known is left out. */
export function articleFacts(article: ArticleSummary, { clock, words }: ReaderSite): string[] {
  const source = article.author ?? article.categories[0]?.slice(0, 2).at(-1)
  const day = article.date === undefined ? undefined : words.day(clock(article.date))
  return [source?.label, day].filter((fact) => fact !== undefined)
}
