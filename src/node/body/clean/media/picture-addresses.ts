import { attributeOf, classesOf } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'
import { withoutEndCommas } from './read-srcset.ts'
import { isStandIn } from './stand-ins.ts'

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
const setAttributes = [
  'data-srcset',
  'data-lazy-srcset',
  'data-original-srcset',
  'data-lazysrcset',
  'srcset',
]

/** An address that the source gives a picture. */
export interface RawAddress {
  readonly value: string
  /** Whether it is where a lazy loader keeps it. */
  readonly isLazy: boolean
}

/** Every address the source gives, best first. Empty where there is nothing but a stand-in. */
export function pictureAddresses(source: SourceElement): readonly RawAddress[] {
  const read = (names: ReadonlySet<string>, isLazy: boolean): RawAddress[] => {
    // The order is that of the names: most pictures have none of them.
    if (!source.attrs.some(({ name }) => names.has(name))) return []
    return [...names].flatMap((name) => {
      const value = attributeOf(source, name)
      return value?.trim() ? [{ value, isLazy }] : []
    })
  }
  const src = attributeOf(source, 'src')
  const real = src?.trim() && !isStandIn(src) ? [{ value: src, isLazy: false }] : []
  const spares = read(spareAttributes, true)
  const lazy = read(lazyAttributes, true).filter(({ value }) => looksLikeAddress(value))
  const sets = setOf(source)
  const known = isLoader(source)
    ? [...lazy, ...spares, ...real, ...sets]
    : [...lazy, ...real, ...spares, ...sets]
  return known.length > 0 ? known : otherAddresses(source)
}

/** The candidates of a picture in several sizes, as the source writes them. */
export function pictureSet(source: SourceElement): string | undefined {
  for (const name of setAttributes) {
    const value = attributeOf(source, name)
    if (value?.trim()) return value
  }
  return undefined
}

function setOf(source: SourceElement): RawAddress[] {
  const first = pictureSet(source)?.trim().split(/\s/, 1).filter(Boolean) ?? []
  return first
    .map((value) => ({ value: withoutEndCommas(value), isLazy: false }))
    .filter(({ value }) => !isStandIn(value))
}

/** Loaders also write flags such as `data-lazy="true"`. */
function looksLikeAddress(value: string): boolean {
  return /[/.:]/.test(value)
}

const loader = /^(?:js-)?(?:b-)?lazy(?:[-_]?(?:load|loaded|loading|image|img))?$|^lozad$/i

function isLoader(source: SourceElement): boolean {
  return classesOf(source).some((name) => loader.test(name))
}

/** Attributes that hold addresses of something else. */
const others =
  /^(?:href|xlink:href|id|class|style|alt|title|usemap|longdesc|on\w+|data-(?:href|link|id|title|alt|caption|share[\w-]*))$/i
/** The name of a picture's file, or the path of one in a store of pictures. */
const pictureName = /\.(?:png|jpe?g|gif|webp|avif|bmp)(?:[?#!@:]|$)|[?&](?:wx_fmt|format|fmt)=/i

/** Where a loader that we do not know keeps the address: in any attribute that looks like one. */
function otherAddresses(source: SourceElement): readonly RawAddress[] {
  return source.attrs.flatMap(({ name, value }) => {
    const isAddress = /^\s*(?:https?:)?\/{0,2}[^\s<>"]+\s*$/i.test(value.slice(0, 3000))
    const isPicture = isAddress && pictureName.test(value) && !isStandIn(value)
    return isPicture && name !== 'src' && !others.test(name) ? [{ value, isLazy: true }] : []
  })
}
