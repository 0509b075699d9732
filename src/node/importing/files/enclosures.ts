import { decodePercent } from '../../../shared/urls/decode-percent.ts'
import { escapeMarkup } from '../../core/escape.ts'
import type { FeedEnclosure, FeedItem } from '../feed-item.ts'

/**
 * The enclosures of an item that its text does not have already, as HTML for the end of the body: `audio`,
 * `video`, `img`, or a link. Empty when there are none.
 */
export function enclosureHtml({ html, enclosures }: Pick<FeedItem, 'html' | 'enclosures'>): string {
  const files = new Map(
    enclosures
      .filter(({ url }) => /^https?:\/\//i.test(url) && url.length <= 8000)
      .map((enclosure) => [enclosureKey(enclosure.url), enclosure]),
  )
  const added = [...files].slice(0, 100).filter(([, { url }]) => !hasEnclosure(html, url))
  return added.map(([, enclosure]) => `<p>${elementOf(enclosure)}</p>`).join('\n')
}

/** Whether a body has the file of this URL already, as it stands or escaped. */
export function hasEnclosure(body: string, url: string): boolean {
  const key = enclosureKey(url)
  return body.includes(key) || body.includes(escapeMarkup(key))
}

/** The part of the URL of a file that stays when its host signs every request for it anew: host and path. */
function enclosureKey(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/[?#].*$/s, '')
}

function elementOf({ url, type }: FeedEnclosure): string {
  const address = escapeMarkup(url)
  switch (kindOf(url, type)) {
    case 'audio':
      return `<audio controls src="${address}"></audio>`
    case 'video':
      return `<video controls src="${address}"></video>`
    case 'image':
      return `<img src="${address}" alt="">`
    default:
      return `<a href="${address}">${escapeMarkup(nameOf(url))}</a>`
  }
}

const byExtension: ReadonlyMap<string, RegExp> = new Map([
  ['audio', /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i],
  ['video', /\.(?:mp4|m4v|webm|mov|ogv)$/i],
  ['image', /\.(?:jpe?g|png|gif|webp|avif)$/i],
])

function kindOf(url: string, type = ''): string | undefined {
  const stated = /^\s*(audio|video|image)\//i.exec(type)?.[1]?.toLowerCase()
  if (stated !== undefined) return stated
  const path = enclosureKey(url)
  return [...byExtension].find(([, pattern]) => pattern.test(path))?.[0]
}

function nameOf(url: string): string {
  return decodePercent(enclosureKey(url).split('/').at(-1) ?? '') || url
}
