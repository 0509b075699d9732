import type { ArticleFile } from '../shared/content-files.ts'
import { htmlText } from '../shared/html-text.ts'
import { findTerm } from '../shared/search/find-term.ts'
import { makeExcerpt, markText } from '../shared/search/mark-text.ts'
import type { SearchHit } from '../shared/search/search-messages.ts'
import type { SearchQuery, TermCondition } from '../shared/search/search-query.ts'
import { foldText } from '../shared/search/search-text.ts'
import { wantedTerms } from '../shared/search/wanted-terms.ts'

/** The title, the author and the text of an article, folded for the search. */
interface FoldedArticle {
  readonly title: string
  readonly author: string
  readonly body: string
}

/**
 * Checks an article against a query and makes the hit that is shown; undefined when the article does not
 * match. Categories and dates are not checked here: the index knows them exactly.
 */
export function checkArticle(
  { article, body }: ArticleFile,
  query: SearchQuery,
): SearchHit | undefined {
  const text = htmlText(body)
  const folded: FoldedArticle = {
    title: foldText(article.title),
    author: foldText(article.author?.label ?? ''),
    body: foldText(text),
  }
  const isHit = query.every(({ negated, anyOf }) => {
    if (negated) return !anyOf.some((each) => each.kind === 'term' && holds(each, folded))
    return anyOf.some((each) => each.kind !== 'term' || holds(each, folded))
  })
  if (!isHit) return undefined
  const terms = wantedTerms(query)
  const excerpt = makeExcerpt(
    text,
    terms.filter((term) => term.field === 'any'),
  )
  const { id, lang, date, author, categories } = article
  return {
    id,
    title: markText(
      article.title,
      terms.filter((term) => term.field !== 'author'),
    ),
    excerpt: excerpt ?? [{ text: article.excerpt, marked: false }],
    ...(lang !== undefined && { lang }),
    ...(date !== undefined && { date }),
    ...(author && {
      author: markText(
        author.label,
        terms.filter((term) => term.field !== 'title'),
      ),
    }),
    categories,
  }
}

function holds(term: TermCondition, { title, author, body }: FoldedArticle): boolean {
  if (term.field === 'title') return findTerm(title, term) !== -1
  if (term.field === 'author') return findTerm(author, term) !== -1
  return [title, body, author].some((part) => findTerm(part, term) !== -1)
}
