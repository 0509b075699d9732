import { escapeUnprintable } from '../../core/describe-problems.ts'
import { escapeMarkup } from '../../core/escape.ts'

/** The most items that one list of the report shows. */
export const mostItems = 1000

/** Text as markup. Characters that cannot be seen become `\uXXXX`. */
export function textMarkup(text: string): string {
  return escapeMarkup(escapeUnprintable(text))
}

/** A section with a heading of the second level. */
export function section(id: string, heading: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${textMarkup(heading)}</h2>${content}</section>`
}

/** A part of the report that opens at a click; `summary` and `content` are markup. */
export function fold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>${content}</details>`
}

/** A list; the items are markup. */
export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

/** A table with a row of headings; the cells are texts. The first cell of a row names the row. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = heads.map((text) => `<th scope="col">${textMarkup(text)}</th>`).join('')
  const body = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${textMarkup(name)}</th>${cells.map((cell) => `<td>${textMarkup(cell)}</td>`).join('')}</tr>`,
  )
  const title = `<caption>${textMarkup(caption)}</caption>`
  return `<table>${title}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

/** A path or an address. */
export function code(text: string): string {
  return `<code>${textMarkup(text)}</code>`
}

/** Lines to copy, in a field of their own. Unlike shown text they keep every character. */
export function copyField(label: string, lines: readonly string[]): string {
  const rows = Math.min(8, Math.max(2, lines.length))
  const text = escapeMarkup(lines.join('\n'))
  return `<label>${textMarkup(label)}<textarea readonly spellcheck="false" rows="${rows}">\n${text}</textarea></label>`
}
