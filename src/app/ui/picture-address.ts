/**
 * What to try after a picture's address has failed: the address that it carries as its whole
 * query (the form of many proxies), else https in place of http. Undefined when nothing is left.
 */
export function nextPictureAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  const inner = carriedAddress(url)
  if (inner !== undefined) return inner
  if (url.protocol === 'https:') return undefined
  url.protocol = 'https:'
  return url.href
}

function carriedAddress({ search }: URL): string | undefined {
  const query = search.slice(1)
  const inner = /^https?%3a/i.test(query) ? decode(query) : query
  return inner !== undefined && /^https?:\/\/[^/]/i.test(inner) && URL.canParse(inner)
    ? inner
    : undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
