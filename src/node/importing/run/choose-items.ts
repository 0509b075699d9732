import type { FeedItem } from '../feed-item.ts'
import type { FeedSource } from '../feed-source.ts'
import { plainWords } from '../identity/plain-words.ts'

type Choice = Pick<FeedSource, 'include' | 'exclude' | 'limit'>

/**
 * The items that the keeper wants: with one of the words of `include`, with none of `exclude`, at most
 * `limit`. Words are looked for in title and text, in any letter case; `/pattern/` is a regular expression.
 */
export function chooseItems(items: readonly FeedItem[], choice: Choice): readonly FeedItem[] {
  const { include, exclude, limit } = choice
  if (include.length === 0 && exclude.length === 0) return items.slice(0, limit)
  const [wanted, unwanted] = [include.map(finderOf), exclude.map(finderOf)]
  const chosen = items.filter((item) => {
    const text = `${item.title}\n${plainWords(item.html)}`
    if (unwanted.some((isIn) => isIn(text))) return false
    return wanted.length === 0 || wanted.some((isIn) => isIn(text))
  })
  return chosen.slice(0, limit)
}

/** Finds a word, or what matches a pattern. A pattern that is none is looked for as it stands. */
function finderOf(word: string): (text: string) => boolean {
  const pattern = /^\/(.+)\/([imsu]*)$/s.exec(word)
  if (pattern !== null) {
    try {
      const expression = new RegExp(pattern[1] ?? '', pattern[2] || 'i')
      return (text) => expression.test(text)
    } catch {
      // It is looked for as a word.
    }
  }
  const lower = word.toLowerCase()
  const tight = lower.replace(/\s+/g, '')
  return (text) => text.toLowerCase().includes(lower) || text.toLowerCase().includes(tight)
}
