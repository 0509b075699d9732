import { tryDecodePercent } from '../../../shared/urls/decode-percent.ts'

/**
 * The address to try after a picture's address has failed: the one that it carries as its whole
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
  const inner = /^https?%3a/i.test(query) ? tryDecodePercent(query) : query
  return inner !== undefined && /^https?:\/\/[^/]/i.test(inner) && URL.canParse(inner)
    ? inner
    : undefined
}

/** One way to ask for a picture. */
interface PictureTry {
  readonly address: string
  /** Whether its host is told which site shows it. */
  readonly sendsReferer: boolean
}

/**
 * How to ask for a picture after a try has failed: the same address with a Referer where the host is one
 * of `refererHosts`, else the next address without. Undefined when nothing is left.
 */
export function nextPictureTry(
  { address, sendsReferer }: PictureTry,
  refererHosts: readonly string[],
): PictureTry | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  if (!sendsReferer && refererHosts.includes(host)) return { address, sendsReferer: true }
  const next = nextPictureAddress(address)
  return next === undefined ? undefined : { address: next, sendsReferer: false }
}
