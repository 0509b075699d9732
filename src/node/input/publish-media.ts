import { readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { imageSize } from 'image-size'
import { cutHash } from '../core/fingerprint.ts'
import { locateMedia, siteRoots } from './locate-media.ts'
import { findNamedPicture, namedPictures } from './named-pictures.ts'

/** A picture of the content folder that the site publishes. */
export interface PublishedMedia {
  /** File name under `media/`: 16 hex digits of its SHA-256 and the extension of what it really is. */
  readonly name: string
  /** Pixels as shown, turned as its camera asked. */
  readonly width: number
  readonly height: number
  readonly absolutePath: string
}

/** A picture, or a few words that tell a reader why there is none. */
type MediaResult =
  | { readonly kind: 'published'; readonly media: PublishedMedia }
  | { readonly kind: 'missing'; readonly reason: string }

/** Finds pictures for one build and remembers them. */
export interface MediaPublisher {
  /**
   * Finds the picture at an address relative to `folder`, the absolute folder of an article, or to the
   * folder in it that is called like the article's file, `name` without its extension. One that begins
   * with `/` is relative to the content folder, or to where other tools keep the files of a site. Never
   * throws.
   */
  find(folder: string, address: string, name?: string): MediaResult
  /** Finds the picture with this file name, or this end of a path, wherever it lies in the content folder. */
  findNamed(name: string): MediaResult
  /** What was found so far, each picture once, by name. */
  published(): readonly PublishedMedia[]
}

/** Makes the publisher of one build. Pictures of more than `maxMediaSize` bytes are left out. */
export function createMediaPublisher(
  contentDir: string,
  limits: { readonly maxMediaSize: number },
): MediaPublisher {
  const root = realpathSync(resolve(contentDir))
  const roots = siteRoots(root)
  const known = new Map<string, MediaResult>()
  const named = once(() => namedPictures(root))
  const at = (path: string): MediaResult => {
    const result = known.get(path) ?? readMedia(path, limits.maxMediaSize)
    known.set(path, result)
    return result
  }
  return {
    find(folder, address, name) {
      const place = locateMedia({ folder, name, root, roots }, address)
      return place.path === undefined ? missing(place.reason) : at(place.path)
    },
    findNamed(name) {
      const path = findNamedPicture(named(), name)
      return path === undefined ? missing('no such file') : at(path)
    },
    published() {
      const byName = new Map<string, PublishedMedia>()
      for (const result of known.values()) {
        if (result.kind === 'published') byName.set(result.media.name, result.media)
      }
      return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    },
  }
}

function missing(reason: string): MediaResult & { readonly kind: 'missing' } {
  return { kind: 'missing', reason }
}

function readMedia(path: string, maxMediaSize: number): MediaResult {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return missing('not a file')
    if (stats.size > maxMediaSize) return missing(`larger than ${maxMediaSize} bytes`)
    return describeMedia(path, readFileSync(path))
  } catch {
    return missing('cannot be read')
  }
}

function describeMedia(absolutePath: string, bytes: Buffer): MediaResult {
  const extension = detectRaster(bytes)
  if (extension === undefined) return missing('not a picture')
  const size = measure(bytes)
  if (size === undefined) return missing('a damaged picture')
  return {
    kind: 'published',
    media: { name: `${cutHash(bytes, 16)}.${extension}`, ...size, absolutePath },
  }
}

/** The extension for what a file's first bytes say it is, if that is a raster image. */
function detectRaster(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 32)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp'
  if (/^[\s\S]{4}ftyp(?:avif|avis)/.test(head)) return 'avif'
  return undefined
}

function measure(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return undefined
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
