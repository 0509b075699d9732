import { cutHash } from '../../core/fingerprint.ts'
import { foldClock } from '../identity/fold-clock.ts'
import { withoutCounter } from '../identity/plain-words.ts'
import type { ArticleFacts } from './article-facts.ts'
import { bodyHash } from './compose-body.ts'

/** The hashes of what the importer wrote: the value of `imported` in front matter. */
export interface ImportedMark {
  readonly body: string
  readonly title: string
  /** Date, authors, tags and link. */
  readonly others: string
  /** Of a text that was fetched from its page: the words of the feed's own text. */
  readonly feedText?: string
}

/** The mark of an article file that has these facts and this body. */
export function importedMark(
  facts: ArticleFacts,
  body: string,
  feedText: string | undefined,
): ImportedMark {
  return {
    body: bodyHash(body),
    title: titleHash(facts.title),
    others: othersHash(facts),
    ...(feedText !== undefined && { feedText }),
  }
}

/** The hash of a title. A clock in it makes no difference, nor does a counter at its end. */
export function titleHash(title: string): string {
  return cutHash(foldClock(withoutCounter(title)), 8)
}

/** Whether a hash is that of a title, also one that was written when clocks and counters made a difference. */
export function isTitleHash(hash: string, title: string): boolean {
  return [titleHash(title), cutHash(foldClock(title), 8), cutHash(title, 8)].includes(hash)
}

type Others = Pick<ArticleFacts, 'date' | 'authors' | 'tags' | 'link'>

export function othersHash({ date = '', authors, tags, link = '' }: Others): string {
  return cutHash(JSON.stringify([date, authors, tags, link]), 8)
}

/** The mark as a text. */
export function writeMark({ body, title, others, feedText }: ImportedMark): string {
  return [body, title, others, ...(feedText === undefined ? [] : [feedText])].join('-')
}

/** Reads a mark. Undefined for a text that is none. */
export function readMark(text: string): ImportedMark | undefined {
  const [, body, title, others, feedText] = markForm.exec(text.trim()) ?? []
  if (body === undefined || title === undefined || others === undefined) return undefined
  return { body, title, others, ...(feedText !== undefined && { feedText }) }
}

const markForm = /^([\da-f]{16})-([\da-f]{8})-([\da-f]{8})(?:-([\da-f]{8}))?$/
