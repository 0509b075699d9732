import { escapeMarkup } from '../../../../core/escape.ts'
import { isAddress } from './tag-arguments.ts'

/**
 * The HTML of the title of a listing, from words as Hexo reads them: words, an address, and the words of the link
 * to it, which is its address where there are none.
 */
export function codeTitle(words: readonly string[]): string {
  const at = words.findIndex(isAddress)
  if (at === -1) return escapeMarkup(words.join(' '))
  const url = words[at] ?? ''
  const link = `<a href="${escapeMarkup(url)}">${escapeMarkup(words.slice(at + 1).join(' ') || url)}</a>`
  return [escapeMarkup(words.slice(0, at).join(' ')), link].filter(Boolean).join(' ')
}
