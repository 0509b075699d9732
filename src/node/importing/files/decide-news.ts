import type { FeedItem } from '../feed-item.ts'
import { isTeaserOf, plainWords } from '../identity/plain-words.ts'
import type { ArticleFacts } from './article-facts.ts'
import { bodyHash, composeBody } from './compose-body.ts'
import { hasEnclosure } from './enclosures.ts'
import { type ImportedMark, isTitleHash } from './imported-mark.ts'
import type { OpenedFile } from './read-imported-file.ts'

/**
 * The meaning of an item for its article file. `none`: nothing that a reader would notice. `theirs`: there is
 * news, but the keeper has changed the body. `news`: the file is to have this body.
 */
export type News =
  | { readonly kind: 'none' }
  | { readonly kind: 'theirs' }
  | { readonly kind: 'news'; readonly body: string }

const none: News = { kind: 'none' }

/**
 * Whether an item is to the byte what the importer wrote, by the mark of its file: there is no news, and the file
 * need not be read. False where the text is that of its page.
 */
export function isAsWritten(item: FeedItem, facts: ArticleFacts, mark: ImportedMark): boolean {
  if (mark.feedText !== undefined || !hasSameTitle(facts, mark)) return false
  return bodyHash(composeBody(item)) === mark.body
}

function hasSameTitle({ title }: ArticleFacts, mark: ImportedMark): boolean {
  return title === '' || isTitleHash(mark.title, title)
}

/**
 * Compares an item with its article file. News is a changed title, changed words, or a new enclosure. A
 * text that became empty, or the teaser of what is there, never replaces it; neither does a shorter one that
 * `isShared` by items of the answer, such as the sentence of a paywall.
 */
export function decideNews(
  item: FeedItem,
  facts: ArticleFacts,
  file: OpenedFile,
  isShared = false,
): News {
  const body = composeBody(item)
  const isSameTitle = hasSameTitle(facts, file.mark)
  if (isSameTitle && bodyHash(body) === file.mark.body) return none
  if (!file.ownBody) return { kind: 'theirs' }
  const [before, after] = [plainWords(file.body), plainWords(body)]
  if (after === '' && before !== '') return none
  const isLess = isTeaserOf(before, after) || (isShared && after.length < before.length)
  const isNewText = before !== after && !isLess
  if (isNewText) return { kind: 'news', body }
  const kept = file.body.trim()
  const added = newEnclosures(item, kept)
  if (isSameTitle && added.length === 0) return none
  if (before === after) return { kind: 'news', body }
  const more = composeBody({ html: kept, enclosures: added })
  return { kind: 'news', body: more }
}

function newEnclosures({ enclosures }: FeedItem, body: string): FeedItem['enclosures'] {
  return enclosures.filter(({ url }) => /^https?:/i.test(url) && !hasEnclosure(body, url))
}
