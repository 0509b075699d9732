import { readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { imageSize } from 'image-size'
import { cutHash } from '../core/fingerprint.ts'

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
   * Finds the picture at an address relative to `folder`, the absolute folder of an article; one that
   * begins with `/` is relative to the content folder. Never throws.
   */
  find(folder: string, address: string): MediaResult
  /** What was found so far, each picture once, by name. */
  published(): readonly PublishedMedia[]
}

/** Makes the publisher of one build. Pictures of more than `maxMediaSize` bytes are left out. */
export function createMediaPublisher(
  contentDir: string,
  limits: { readonly maxMediaSize: number },
): MediaPublisher {
  const root = realpathSync(resolve(contentDir))
  const known = new Map<string, MediaResult>()
  return {
    find(folder, address) {
      const path = locate(root, folder, address)
      if (typeof path !== 'string') return path
      const result = known.get(path) ?? readMedia(path, limits.maxMediaSize)
      known.set(path, result)
      return result
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

/** The real path of the file that an address names, inside the root; else the reason why not. */
function locate(root: string, folder: string, address: string): string | MediaResult {
  const trimmed = address.trim()
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(trimmed)) return missing('not a file of this site')
  let isOutside = false
  for (const candidate of candidatesFor(trimmed)) {
    const path = realPath(resolve(candidate.startsWith('/') ? root : folder, `./${candidate}`))
    if (path === undefined) continue
    if (path.startsWith(root.endsWith(sep) ? root : root + sep)) return path
    isOutside = true
  }
  return missing(isOutside ? 'outside the content folder' : 'no such file')
}

/** The ways to read an address: decoded, as it stands, with `?` and `#` in the name; accents in both forms. */
function candidatesFor(address: string): Set<string> {
  const path = address.replace(/[?#].*$/s, '')
  const readings = [decodePercent(path), path, address].filter(
    (reading) => reading !== '' && !/[\0\\]/.test(reading),
  )
  return new Set(
    readings.flatMap((reading) => [reading, reading.normalize('NFC'), reading.normalize('NFD')]),
  )
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
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
