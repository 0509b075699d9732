import { directUrls } from '../direct-urls.ts'
import { refererOf, wantsReferer } from '../referer.ts'
import type { WantedPicture } from '../wanted-picture.ts'

/** One way to ask for a picture. */
export interface PictureTry {
  readonly url: string
  readonly referer?: string | undefined
}

/** The ways that are tried first: at its own address, or behind its proxy. */
export function firstTries(
  picture: WantedPicture,
  refererHosts: readonly string[],
): readonly PictureTry[] {
  const referer = refererOf(picture)
  return directUrls(picture.url).map((url) =>
    wantsReferer(url, refererHosts) ? { url, referer } : { url },
  )
}

/** Failures after which a Referer may help: a server has answered, with something else. */
const refused = /^(?:status-4\d\d|not-a-picture|placeholder|one-pixel|svg)$/

/**
 * The other ways to ask for a picture that failed, in their order: the other scheme; through the
 * proxy that it stands behind; with a Referer where it was refused without one, and the other way round.
 */
export function otherTries(
  picture: WantedPicture,
  failed: string,
  refererHosts: readonly string[],
): readonly PictureTry[] {
  const first = firstTries(picture, refererHosts)
  const schemes = first.map(({ url, referer }) => ({ url: otherScheme(url), referer }))
  const proxied = { url: picture.url }
  const turned = refused.test(failed)
    ? first.map(({ url, referer }) => (referer ? { url } : { url, referer: refererOf(picture) }))
    : []
  const tried = new Set(first.map(keyOf))
  return [...schemes, proxied, ...turned].filter((one) => {
    const key = keyOf(one)
    if (tried.has(key)) return false
    tried.add(key)
    return true
  })
}

function otherScheme(url: string): string {
  return url.startsWith('http:') ? url.replace(/^http:/, 'https:') : url.replace(/^https:/, 'http:')
}

function keyOf({ url, referer }: PictureTry): string {
  return `${url} ${referer ?? ''}`
}
