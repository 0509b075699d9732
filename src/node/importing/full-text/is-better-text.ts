import type { FeedItem } from '../feed-item.ts'
import type { ExtractedArticle } from './extract-article.ts'

/** Letters and digits alone, so that markup and spaces make no difference. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Markup and references out of a feed's HTML. */
function plain(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ').replace(/&[a-z\d#]+;/gi, ' ')
}

/** The share of the feed's text that is in the article, in pieces of six letters. */
const sixLetters = /.{6}/gu
const enough = 0.2

/**
 * Whether the text of a page is to be taken instead of the feed's: it is longer, and it is the same
 * article, since it has a part of the feed's text or the page has its title. A page that asks for a login
 * has neither.
 */
export function isBetterText(
  article: Pick<ExtractedArticle, 'text' | 'title'>,
  { title, html }: Pick<FeedItem, 'title' | 'html'>,
): boolean {
  const [found, known, name] = [letters(article.text), letters(plain(html)), letters(title)]
  if (found.length <= known.length) return false
  if (known === '' && name === '') return true
  const isNamed =
    name !== '' && (letters(article.title) + found.slice(0, 500)).includes(name.slice(0, 12))
  return isNamed || shareOf(known, found) >= enough
}

function shareOf(known: string, found: string): number {
  const pieces = known.slice(0, 1200).match(sixLetters) ?? []
  if (pieces.length === 0) return 0
  return pieces.filter((one) => found.includes(one)).length / pieces.length
}
