import { escapeMarkup } from '../../../../core/escape.ts'

/** The HTML of a link. */
export function anchor(href: string, words: string): string {
  return `<a href="${escapeMarkup(href)}">${escapeMarkup(words)}</a>`
}

/** The HTML of an embedded page; a player of an allowed host becomes one later. */
export function frame(src: string): string {
  return `<iframe src="${escapeMarkup(src)}"></iframe>`
}
