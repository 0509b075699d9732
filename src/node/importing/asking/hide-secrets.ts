import type { FeedSource } from '../feed-source.ts'

/** The secrets of a feed as they may appear in a text, the longest first. */
function secretsOf({ headers, secretQuery = {} }: FeedSource): string[] {
  return [...Object.values(headers), ...Object.values(secretQuery)]
    .flatMap((value) => [value, encodeURIComponent(value), ...value.split(/\s+/)])
    .filter((value) => value.length >= 4)
    .sort((a, b) => b.length - a.length)
}

/** A function that puts `…` in place of every secret of a feed: the values of its headers and of its key. */
export function hideSecrets(source: FeedSource): (text: string) => string {
  const secrets = secretsOf(source)
  return (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '…'), text)
}

/** A URL with the parameters that only the environment knows. */
export function withSecrets(url: string, { secretQuery = {} }: FeedSource): string {
  const whole = new URL(url)
  for (const [name, value] of Object.entries(secretQuery)) whole.searchParams.set(name, value)
  return whole.href
}

/** A URL without the parameters that only the environment knows. */
export function withoutSecrets(url: string, { secretQuery = {} }: FeedSource): string {
  const names = Object.keys(secretQuery)
  if (names.length === 0 || !URL.canParse(url)) return url
  const plain = new URL(url)
  for (const name of names) plain.searchParams.delete(name)
  return plain.href
}
