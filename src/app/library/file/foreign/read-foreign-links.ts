import type { ForeignLink } from './foreign-link.ts'
import { readCsvLinks } from './read-csv-links.ts'
import { readJsonLinks } from './read-json-links.ts'
import { readTagLinks } from './read-tag-links.ts'

/**
 * The links in an export of another program: JSON of readers, read-later services and browsers, bookmarks (Netscape's
 * HTML, and Pocket's), OPML with links, CSV of read-later services. Undefined for any other text.
 */
export function readForeignLinks(text: string): readonly ForeignLink[] | undefined {
  const own = text.replace(/^\uFEFF/, '')
  const start = own.slice(0, 2_000).trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return readJsonLinks(own)
  if (/<opml\b/i.test(start)) {
    return readTagLinks(own, 'outline', { urls: ['url', 'htmlUrl', 'htmlurl'], inXml: true })
  }
  if (/<!doctype netscape|<dl\b|<a\s/i.test(start)) {
    return readTagLinks(own, 'a', {
      urls: ['href'],
      times: ['add_date', 'time_added'],
      inXml: false,
    })
  }
  return readCsvLinks(own)
}
