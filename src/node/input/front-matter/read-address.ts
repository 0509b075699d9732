import { withoutPictureProxy } from '../../core/picture-proxy.ts'

// Addresses as front matter has them, from scrapers that escape, forget schemes and write "undefined".

/** An address without control characters, with `&amp;` decoded and `https:` where the scheme is left out. */
function tidy(text: string): string {
  const whole = text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, '')
  const trimmed = whole
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/&amp;/gi, '&')
  return trimmed.startsWith('//') ? `https:${trimmed}` : trimmed
}

/**
 * An absolute http or https address in the form of the URL standard, without a user part, which only
 * disguises the host; undefined for anything else.
 */
export function readHttpAddress(text: string): string | undefined {
  const url = parseHttp(tidy(text))
  return url?.href
}

function parseHttp(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined
  try {
    const url = new URL(text)
    url.username = ''
    url.password = ''
    return url.hostname === '' ? undefined : url
  } catch {
    return undefined
  }
}

const rasterData = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=%\s]+$/i
const maxData = 16 * 1024
const pageName = /\.(?:html?|xhtml|shtml)$/i

/**
 * The address of a picture: absolute (http, https, a small `data:` raster image) or a relative path
 * as it was written. Undefined for pages, other schemes and words such as `undefined`.
 */
export function readImageAddress(text: string): string | undefined {
  const address = tidy(text)
  if (/^data:/i.test(address)) {
    return address.length <= maxData && rasterData.test(address) ? address : undefined
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return readAbsoluteImage(withoutPictureProxy(address))
  const path = address.replace(/[?#].*$/s, '')
  const isPath = /[./]/.test(path) && !/[<>"\\]/.test(path)
  return isPath && isImagePath(path) ? address : undefined
}

function readAbsoluteImage(address: string): string | undefined {
  const url = parseHttp(address)
  if (url === undefined) return undefined
  const isSiteRoot = url.pathname === '/' && url.search === ''
  return !isSiteRoot && isImagePath(url.pathname) ? url.href : undefined
}

/** Not a page, and not a folder or a word that a scraper wrote for nothing. */
function isImagePath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return !pageName.test(name) && !/^(?:undefined|null|none|nan|\.{1,2})$/i.test(name)
}

const randomHost =
  /^(?:https?:)?\/\/(?:(?:[\w-]+\.)?picsum\.photos|(?:www\.)?loremflickr\.com|source\.unsplash\.com|(?:www\.)?placecats\.com|placekitten\.com|(?:via\.placeholder\.com|placehold(?:\.co|\.it|er\.com))|dummyimage\.com)(?:[/?#]|$)/i

/** Whether an address answers with a picture that has nothing to do with the article. */
export function isRandomPicture(address: string): boolean {
  return randomHost.test(address.trim())
}
