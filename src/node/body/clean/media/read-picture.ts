import type { Picture } from '../../../../shared/article.ts'
import { allowsAttribute } from '../../../../shared/html-policy.ts'
import { decodePercent } from '../../../../shared/urls/decode-percent.ts'
import { withoutPictureProxy } from '../../../core/picture-proxy.ts'
import { largestCandidate } from '../../../pictures/largest-candidate.ts'
import type { LeftOutKind } from '../../left-out.ts'
import type { BodyContext } from '../../tree/body-context.ts'
import { type Attributes, type BodyElement, element } from '../../tree/body-tree.ts'
import { trackerHost } from '../../tree/link-lists.ts'
import type { OutsidePicture } from '../../tree/outside-picture.ts'
import { attributeOf, attributeText } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'
import { isRelative, readWebAddress } from '../../tree/web-address.ts'
import { type InlineKind, inlineKind, signSize } from './inline-picture.ts'
import { keptAttributes, lostPicture } from './kept-picture.ts'
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
  /** The address with the proxy that the source names before it. */
  readonly named?: string | undefined
  /** The widths that it is published in, where the archive keeps it. */
  readonly widths?: Picture['widths']
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
  const alt = attributeText(attributeOf(source, 'alt') ?? '')
  if (found === undefined) {
    if (raw.length > 0 || (alt !== '' && !isPixel(source))) {
      return missingPicture(source, raw, context)
    }
    return leftOut('stand-in', context)
  }
  if (trackerHost.test(hostOf(found.src))) return leftOut('tracker', context)
  const given = givenSet(source, context)
  const outside = resolveOutside(found, given.srcset, context)
  if (outside?.kind === 'pixel') return leftOut('tracker', context)
  if (outside?.kind === 'lost') return lostPicture(found.src, alt, inlineKind(source), context)
  const attributes =
    outside === undefined
      ? pictureAttributes(source, found, given)
      : pictureAttributes(source, outside.picture, keptAttributes(outside.picture))
  return element('img', attributes, [])
}

/** The facts of a picture of another site; undefined for a picture of this one. */
export function resolveOutside(
  { src, named = src }: FoundPicture,
  srcset: string | undefined,
  context: Pick<BodyContext, 'resolveOutside'>,
): OutsidePicture | undefined {
  if (!/^https?:/i.test(src)) return undefined
  const urls = [named, src].map((url) => largestCandidate({ src: url, srcset }))
  return context.resolveOutside([...new Set([...urls, named, src])])
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
  const named = value === '' ? undefined : readWebAddress(value, context.link)
  const src = named && readWebAddress(withoutPictureProxy(named))
  return src === undefined ? undefined : { src, ...(src !== named && { named }) }
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
  candidates: Attributes,
): Attributes {
  const kind = inlineKind(source)
  const size = pictureSize(source, found, kind)
  const alt = attributeText(attributeOf(source, 'alt') ?? '')
  const title = attributeText(attributeOf(source, 'title') ?? '')
  return {
    src: found.src,
    ...(kind && found.widths ? {} : candidates),
    alt,
    ...(title && title !== alt && { title }),
    ...(size?.width && size.height && { width: `${size.width}`, height: `${size.height}` }),
    ...(kind && { class: kind }),
  }
}

/** The candidates that the source gives for a picture, those with a safe address. */
function givenSet(
  source: SourceElement,
  context: BodyContext,
): { readonly srcset?: string; readonly sizes?: string } {
  const set = pictureSet(source)
  const srcset = set && readSrcset(set, context)
  const sizes = srcset && / \d+w/.test(srcset) ? attributeOf(source, 'sizes')?.trim() : undefined
  return {
    ...(srcset && { srcset }),
    ...(sizes && allowsAttribute('img', 'sizes', sizes) && { sizes }),
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
  return decodePercent(name).trim()
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
