import { parseUrl } from '../fetching/parse-url.ts'
import type { WantedPicture } from './wanted-picture.ts'

/** Hosts that are known to send pictures only to requests with a Referer, with all below them. */
const knownHosts = ['pximg.net', 'sinaimg.cn', 'cdninstagram.com', 'moyu.im', 'hellogithub.com']

/** The Referer that a picture is asked for with: the origin of its article's original, else its own. */
export function refererOf({ link, url }: Pick<WantedPicture, 'link' | 'url'>): string | undefined {
  const page = parseUrl(link ?? '') ?? parseUrl(url)
  return page === undefined || !/^https?:$/.test(page.protocol) ? undefined : `${page.origin}/`
}

/** Whether the host of a URL is one of these, or one that is known to want a Referer. */
export function wantsReferer(url: string, refererHosts: readonly string[]): boolean {
  const host = parseUrl(url)?.hostname ?? ''
  const isBelow = (known: string) => host === known || host.endsWith(`.${known}`)
  return refererHosts.includes(host) || knownHosts.some(isBelow)
}
