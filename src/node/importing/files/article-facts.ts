import { cleanText } from '../../core/clean-text.ts'
import { cutHash } from '../../core/fingerprint.ts'
import type { FeedItem } from '../feed-item.ts'
import { isZeroDate } from '../parse/zero-date.ts'

/** The facts of an item in the front matter of its article file, cleaned. */
export interface ArticleFacts {
  readonly title: string
  /** ISO 8601 in UTC to the second. Missing when the item is undated or far in the future. */
  readonly date?: string
  readonly updated?: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly link?: string
  readonly guid?: string
}

/** A later date is not taken: more than a day ahead. */
const mostAheadMs = 24 * 3_600_000
const longestLine = 2000
const mostNames = 100

/** Takes the facts of an item, with the tags that the keeper gives to all articles of its feed. */
export function articleFacts(item: FeedItem, ownTags: readonly string[], now: Date): ArticleFacts {
  const { guid, link } = item
  const date = momentOf(item.date, now)
  const updated = momentOf(item.updated, now)
  return {
    title: lineOf(item.title),
    ...(date && { date }),
    ...(updated && (date === undefined || updated > date) && { updated }),
    authors: linesOf(item.authors),
    tags: linesOf([...ownTags, ...item.tags]),
    ...(link && link.length <= longestLine * 4 && { link }),
    ...(guid?.trim() && { guid: guidText(guid) }),
  }
}

/** A guid as front matter has it: one line, and a hash in place of a very long one. */
function guidText(guid: string): string {
  const line = guid
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return line.length <= longestLine ? line : `sha256:${cutHash(line, 64)}`
}

/** ISO 8601 in UTC to the second. */
export function isoSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Whether a date of an item is not taken: none, or more than a day ahead. */
export function isOddDate(text: string, now: Date): boolean {
  return isZeroDate(text) || Date.parse(text) > now.getTime() + mostAheadMs
}

function momentOf(text: string | undefined, now: Date): string | undefined {
  return text === undefined || isOddDate(text, now) ? undefined : isoSeconds(new Date(text))
}

function lineOf(text: string): string {
  return cleanText(text.slice(0, longestLine * 2))
    .slice(0, longestLine)
    .toWellFormed()
    .trim()
}

function linesOf(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => lineOf(text).slice(0, 200).trim()).filter(Boolean))].slice(
    0,
    mostNames,
  )
}
