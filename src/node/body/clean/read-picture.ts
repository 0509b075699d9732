import { allowsAttribute } from '../../../shared/html-policy.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { type BodyElement, element } from '../tree/body-tree.ts'
import { trackerHost } from '../tree/link-lists.ts'
import { attributeOf, attributeText, classesOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'
import { isRelative, readWebAddress } from '../tree/web-address.ts'
import { readPictureSize } from './picture-size.ts'
import { readSrcset, withoutEndCommas } from './read-srcset.ts'

/** Where lazy loaders put the address; the first that can be used wins, before `src`. */
const lazyAttributes = new Set([
  'data-src',
  'data-lazy-src',
  'data-actualsrc',
  'data-actual-src',
  'data-lazyload',
  'data-lazy-load',
  'data-lazy',
  'data-echo',
  'data-url',
  'data-img-src',
  'data-srcurl',
])
/** A second address, often of the picture in full size: only when there is no other. */
const spareAttributes = new Set([
  'data-original',
  'data-original-src',
  'data-originalsrc',
  'data-orig-file',
  'data-large-file',
  'data-full',
  'data-image',
  'data-backsrc',
  'data-cover',
  'ess-data',
  'file',
  'zoomfile',
])
const plainAttributes = new Set(['src'])

const standIn =
  /(?:^data:image\/svg|^data:image\/gif;base64,R0lGODlhAQAB|^about:|\/(?:blank|standIn|spacer|transparent|loading|lazy|lazyload|grey|gray|1x1|pixel|none|default_?img)[\w.-]*\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$))/i

/** Longer `data:` pictures bloat every page that shows them. */
const maxDataLength = 256 * 1024

/** A picture's address that passed every check, with its size where the build knows it. */
interface FoundPicture {
  readonly src: string
  readonly width?: number
  readonly height?: number
}

/**
 * Turns an image of the source into ours: the real address in place of a lazy loader's stand-in.
 * A picture without a usable address becomes a placeholder; one that only counts visitors becomes nothing.
 */
export function readPicture(source: SourceElement, context: BodyContext): BodyElement | undefined {
  const raw = pictureAddresses(source)
  const lazy = raw.some(({ isLazy }) => isLazy)
  if (!lazy && isPixel(source)) return undefined
  const found = firstDefined(raw, ({ value }) => readPictureAddress(value, context))
  if (found === undefined)
    return raw.length === 0 ? undefined : missingPicture(source, raw, context)
  if (trackerHost.test(hostOf(found.src))) return undefined
  return element('img', pictureAttributes(source, found, context), [])
}

/** Reads the address of a picture: a published file, http(s), or a small raster `data:` picture. */
export function readPictureAddress(raw: string, context: BodyContext): FoundPicture | undefined {
  const value = raw.trim()
  if (/^data:/i.test(value)) return readDataPicture(value)
  const published = isRelative(value) && value !== '' ? context.resolveMedia(value) : undefined
  if (published !== undefined) return published
  const src = value === '' ? undefined : readWebAddress(value, context.link)
  return src === undefined ? undefined : { src }
}

function readDataPicture(value: string): FoundPicture | undefined {
  if (value.length > maxDataLength || standIn.test(value)) return undefined
  const src = value.replace(/\s+/g, '')
  return allowsAttribute('img', 'src', src) ? { src } : undefined
}

interface RawAddress {
  readonly value: string
  readonly isLazy: boolean
}

/** Every address the source gives, best first. */
function pictureAddresses(source: SourceElement): readonly RawAddress[] {
  const read = (names: ReadonlySet<string>, isLazy: boolean): RawAddress[] => {
    // The order is that of the names: most pictures have none of them.
    if (!source.attrs.some(({ name }) => names.has(name))) return []
    return [...names].flatMap((name) => {
      const value = attributeOf(source, name)
      return value?.trim() ? [{ value, isLazy }] : []
    })
  }
  const named = read(plainAttributes, false)
  const real = named.filter(({ value }) => !standIn.test(value.slice(0, 2000)))
  const spares = read(spareAttributes, true)
  const isLoader = classesOf(source).some((name) =>
    /^(?:lazy|lazyload|lazyloaded|lazy-image)$/.test(name),
  )
  const lazy = read(lazyAttributes, true).filter(({ value }) => looksLikeAddress(value))
  const set = attributeOf(source, 'data-srcset') ?? attributeOf(source, 'srcset')
  const fromSet = set?.trim().split(/\s/, 1).filter(Boolean) ?? []
  const sets = fromSet.map((value) => ({ value: withoutEndCommas(value), isLazy: false }))
  return isLoader ? [...lazy, ...spares, ...real, ...sets] : [...lazy, ...real, ...spares, ...sets]
}

/** Loaders also write flags such as `data-lazy="true"`. */
function looksLikeAddress(value: string): boolean {
  return /[/.:]/.test(value)
}

function isPixel(source: SourceElement): boolean {
  const width = attributeOf(source, 'width')
  const height = attributeOf(source, 'height')
  const style = attributeOf(source, 'style') ?? ''
  const tiny = /^\s*[01](?:px)?\s*$/
  if (width !== undefined && height !== undefined) return tiny.test(width) && tiny.test(height)
  return /(?:^|[;\s])width:\s*[01]px/i.test(style) && /(?:^|[;\s])height:\s*[01]px/i.test(style)
}

function pictureAttributes(
  source: SourceElement,
  found: FoundPicture,
  context: BodyContext,
): Record<string, string> {
  const size = found.width && found.height ? found : readPictureSize(source)
  const set = attributeOf(source, 'data-srcset') ?? attributeOf(source, 'srcset')
  const srcset = set && readSrcset(set, context)
  const sizes = srcset && / \d+w/.test(srcset) ? attributeOf(source, 'sizes')?.trim() : undefined
  const alt = attributeText(attributeOf(source, 'alt') ?? '')
  const title = attributeText(attributeOf(source, 'title') ?? '')
  const kind = pictureKind(source)
  return {
    src: found.src,
    ...(srcset && { srcset }),
    ...(sizes && allowsAttribute('img', 'sizes', sizes) && { sizes }),
    alt,
    ...(title && title !== alt && { title }),
    ...(size?.width && size.height && { width: `${size.width}`, height: `${size.height}` }),
    ...(kind && { class: kind }),
  }
}

/** Small pictures that stand in a line of text. */
function pictureKind(source: SourceElement): 'avatar' | 'emoji' | undefined {
  for (const name of classesOf(source)) {
    if (/^(?:.*[-_])?avatar$/i.test(name)) return 'avatar'
    if (/^(?:emoji|emoticon|emotion|wp-smiley|bili-emoji|icon-emoji)$/i.test(name)) return 'emoji'
  }
  return undefined
}

function missingPicture(
  source: SourceElement,
  raw: readonly RawAddress[],
  context: BodyContext,
): BodyElement {
  const alt = (attributeOf(source, 'alt') ?? '').trim()
  const text = alt || raw.map(({ value }) => fileName(value)).find(Boolean) || context.words.picture
  return element('span', { class: 'missing-picture' }, [attributeText(text).slice(0, 200)])
}

function fileName(address: string): string {
  if (/^[a-z]+:/i.test(address.trim())) return ''
  const name = /([^/\\?#]+)(?:[?#].*)?$/s.exec(address.trim().slice(0, 2000))?.[1] ?? ''
  try {
    return decodeURIComponent(name).trim()
  } catch {
    return name.trim()
  }
}

/** The host of an address that the URL parser has written. */
function hostOf(address: string): string {
  return /^https?:\/\/([^/:?#]+)/.exec(address)?.[1] ?? ''
}

function firstDefined<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item)
    if (result !== undefined) return result
  }
  return undefined
}
