import { readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { imageSize } from 'image-size'
import { fileExtensions } from '../../shared/published-files.ts'
import { cutHash } from '../core/fingerprint.ts'
import type { PictureType } from '../pictures/inspect/picture-type.ts'
import { detectPictureType } from '../pictures/inspect/picture-type.ts'
import { locateMedia, siteRoots } from './locate-media.ts'
import { findNamedPicture, namedPictures } from './named-pictures.ts'

/** A file of the content folder that the site publishes. */
export interface PublishedFile {
  /**
   * File name under `media/`: 16 hex digits of its SHA-256 and the extension, of pictures that of what it
   * really is.
   */
  readonly name: string
  readonly absolutePath: string
  /** The type of a captured picture that is cleaned of its notes when it is published; see `cleanPicture`. */
  readonly cleanedAs?: PictureType
}

/** A picture of the content folder that the site publishes. */
interface PublishedMedia extends PublishedFile {
  /** Pixels as shown, turned as its camera asked. */
  readonly width: number
  readonly height: number
}

/** A file that an article links to, or a few words that tell why it is not published. */
type FileResult =
  | { readonly kind: 'published'; readonly media: PublishedFile }
  | { readonly kind: 'missing'; readonly reason: string }

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
  /** Finds the document or recording at such an address; see `publishedFiles` for the kinds. Never throws. */
  findFile(folder: string, address: string, name?: string): FileResult
  /** Finds the picture with this file name, or this end of a path, wherever it lies in the content folder. */
  findNamed(name: string): MediaResult
  /** The files that were found so far: pictures, documents and recordings, each once, by name. */
  published(): readonly PublishedFile[]
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
  const files = new Map<string, FileResult>()
  const fileAt = (path: string): FileResult => {
    const result = files.get(path) ?? readFile(path, limits.maxMediaSize)
    files.set(path, result)
    return result
  }
  return {
    find(folder, address, name) {
      const place = locateMedia({ folder, name, root, roots }, address)
      return place.path === undefined ? missing(place.reason) : at(place.path)
    },
    findFile(folder, address, name) {
      const place = locateMedia({ folder, name, root, roots }, address)
      return place.path === undefined ? missing(place.reason) : fileAt(place.path)
    },
    findNamed(name) {
      const path = findNamedPicture(named(), name)
      return path === undefined ? missing('no such file') : at(path)
    },
    published() {
      const byName = new Map<string, PublishedFile>()
      for (const result of [...known.values(), ...files.values()]) {
        if (result.kind === 'published') byName.set(result.media.name, result.media)
      }
      return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    },
  }
}

function missing(reason: string): FileResult & { readonly kind: 'missing' } {
  return { kind: 'missing', reason }
}

function readMedia(path: string, maxMediaSize: number): MediaResult {
  const bytes = readBytes(path, maxMediaSize)
  return typeof bytes === 'string' ? missing(bytes) : describeMedia(path, bytes)
}

const extension = new RegExp(`\\.(${fileExtensions})$`, 'i')

function readFile(path: string, maxMediaSize: number): FileResult {
  const kind = extension.exec(path)?.[1]?.toLowerCase()
  if (kind === undefined) return missing('not a kind of file that is published')
  const bytes = readBytes(path, maxMediaSize)
  if (typeof bytes === 'string') return missing(bytes)
  // A host that does not know the kind may leave it to browsers, which would run markup.
  if (/^[\s\ufeff]*</.test(bytes.toString('utf8', 0, 512))) return missing('markup')
  return { kind: 'published', media: { name: `${cutHash(bytes, 16)}.${kind}`, absolutePath: path } }
}

/** The bytes of a file, or why they are not taken. */
function readBytes(path: string, maxMediaSize: number): Buffer | string {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return 'not a file'
    if (stats.size > maxMediaSize) return `larger than ${maxMediaSize} bytes`
    return readFileSync(path)
  } catch {
    return 'cannot be read'
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

/** The extension for what a file's first bytes say it is, if that is a raster image that articles may show. */
function detectRaster(bytes: Buffer): string | undefined {
  const type = detectPictureType(bytes)
  return rasters.has(type) ? type : undefined
}

const rasters: ReadonlySet<string> = new Set(['png', 'jpg', 'gif', 'webp', 'avif'])

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
