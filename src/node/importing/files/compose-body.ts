import { cutHash } from '../../core/fingerprint.ts'
import type { FeedItem } from '../feed-item.ts'
import { enclosureHtml } from './enclosures.ts'

/**
 * The body of an article file: the HTML of the item as it came, then its enclosures. Line ends are `\n`;
 * characters that our reader would take out are left out; braces that template languages read
 * (`{{`, `{%`, `{#`) are written as entities.
 */
export function composeBody(item: Pick<FeedItem, 'html' | 'enclosures'>): string {
  const html = cleanHtml(item.html)
  const more = cleanHtml(enclosureHtml({ html, enclosures: item.enclosures }))
  return [html, more].filter(Boolean).join('\n')
}

function cleanHtml(html: string): string {
  return (
    html
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[\v\f]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      .replace(/[\0-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff]/g, '')
      .replace(/\{(?=[{%#])/g, '&#123;')
      .trim()
  )
}

/** The hash of a body, by which a later run sees whether the keeper has changed it. */
export function bodyHash(body: string): string {
  return cutHash(body.replace(/\r\n?/g, '\n').trim(), 16)
}
