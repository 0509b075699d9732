import type { NamedFeeds } from './named-feed.ts'

/** Reads one address a line, with a title behind it or not; `#` begins a comment. */
export function readPlainList(text: string): NamedFeeds {
  const feeds = text.split(/\r?\n|\r/).flatMap((written, at) => {
    const [address, ...words] = written
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/)
    if (!address) return []
    return [{ address, title: words.join(' ') || undefined, categories: [], line: at + 1 }]
  })
  return { feeds, problems: [] }
}
