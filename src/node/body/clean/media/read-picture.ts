import { allowsAttribute } from '../../../../shared/html-policy.ts'
import { withoutPictureProxy } from '../../../core/picture-proxy.ts'
import type { LeftOutKind } from '../../left-out.ts'
import type { BodyContext } from '../../tree/body-context.ts'
import { type BodyElement, element } from '../../tree/body-tree.ts'
import { trackerHost } from '../../tree/link-lists.ts'
import { attributeOf, attributeText } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'
import { isRelative, readWebAddress } from '../../tree/web-address.ts'
import { type InlineKind, inlineKind, signSize } from './inline-picture.ts'
import { pictureAddresses, pictureSet, type RawAddress } from './picture-addresses.ts'
import { readPictureSize, type Size } from './picture-size.ts'
import { readSrcset } from './read-srcset.ts'
import { isStandIn } from './stand-ins.ts'

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
  if (!lazy && isPixel(source)) return leftOut('tracker', context)
  const found = firstDefined(raw, ({ value }) => readPictureAddress(value, context))
  if (found === undefined) {
    const alt = attributeText(attributeOf(source, 'alt') ?? '')
    if (raw.length > 0 || (alt !== '' && !isPixel(source))) {
      return missingPicture(source, raw, context)
    }
    return leftOut('stand-in', context)
  }
  if (trackerHost.test(hostOf(found.src))) return leftOut('tracker', context)
  return element('img', pictureAttributes(source, found, context), [])
}

function leftOut(kind: LeftOutKind, context: BodyContext): undefined {
  context.leaveOut(kind)
  return undefined
}

/** Reads the address of a picture: a published file, http(s), or a small raster `data:` picture. */
export function readPictureAddress(raw: string, context: BodyContext): FoundPicture | undefined {
  const value = raw.trim()
  if (/^data:/i.test(value)) return readDataPicture(value)
  const published = isRelative(value) && value !== '' ? context.resolveMedia(value) : undefined
  if (published !== undefined) return published
  const src = value === '' ? undefined : readProxied(value, context.link)
  return src === undefined ? undefined : { src }
}

function readProxied(value: string, link: string | undefined): string | undefined {
  const url = readWebAddress(value, link)
  return url && readWebAddress(withoutPictureProxy(url))
}

function readDataPicture(value: string): FoundPicture | undefined {
  if (value.length > maxDataLength || isStandIn(value)) return undefined
  const src = value.replace(/\s+/g, '')
  return allowsAttribute('img', 'src', src) ? { src } : undefined
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
  const kind = inlineKind(source)
  const size = pictureSize(source, found, kind)
  const set = pictureSet(source)
  const srcset = set && readSrcset(set, context)
  const sizes = srcset && / \d+w/.test(srcset) ? attributeOf(source, 'sizes')?.trim() : undefined
  const alt = attributeText(attributeOf(source, 'alt') ?? '')
  const title = attributeText(attributeOf(source, 'title') ?? '')
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

/** The size of the file, if it is known; that of a sign in a line is the one that is given. */
function pictureSize(
  source: SourceElement,
  found: FoundPicture,
  kind: InlineKind | undefined,
): Partial<Size> | undefined {
  const sign = kind === 'inline' ? signSize(source, found) : undefined
  return sign ?? (found.width && found.height ? found : readPictureSize(source))
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
