import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { basename, dirname } from 'node:path/posix'
import { quoteFound } from '../core/describe-problems.ts'
import { cutHash } from '../core/fingerprint.ts'
import type { Problem } from '../core/problem.ts'
import { stampOf } from '../storage/file-stamp.ts'
import { FolderWalk, type Found } from './folder-walk.ts'
import {
  articleName,
  describeSystemError,
  notAFile,
  sameName,
  tooLarge,
  unreadable,
  visibleName,
} from './source-problems.ts'

/** An article file as it lies on the disk. */
export interface SourceFile {
  /** Path below the content folder in NFC with `/`; no two files of a build have the same. */
  readonly path: string
  /** The absolute folder the file lies in, for the pictures beside it. */
  readonly folder: string
  readonly bytes: Buffer
  /** SHA-256 of the bytes, hex. */
  readonly hash: string
  /** The stamp it had before it was read: a file that changes meanwhile will differ from it next time. */
  readonly stamp: string
}

/** An article file that was found but not read yet. */
export interface ListedFile {
  readonly path: string
  readonly folder: string
  /** Its absolute path in the bytes of the file system, where `folder` and the last part of `path` do not make it. */
  readonly location?: Buffer
}

/** The absolute path of a listed file: a text, or bytes that are not UTF-8 or not in NFC. */
export function listedLocation({ path, folder, location }: ListedFile): string | Buffer {
  return location ?? usualLocation(path, folder)
}

function usualLocation(path: string, folder: string): string {
  return `${folder}${sep}${basename(path)}`
}

/** A found file at its path. Bytes are left out where text says the same: there may be a million of them. */
function listedFile(path: string, { folder, location }: Found): ListedFile {
  const isUsual = location.equals(Buffer.from(usualLocation(path, folder)))
  return isUsual ? { path, folder } : { path, folder, location }
}

/** The files of a content folder in the order of their paths, and the problems of what cannot be read. */
interface Listing {
  readonly files: readonly ListedFile[]
  readonly problems: readonly Problem[]
  /** The number of articles that are not looked at for their names, or for those of their folders. */
  readonly hidden: number
}

/** The content folder cannot be used; the message says where we looked and what to do. */
export class ContentFolderError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ContentFolderError'
  }
}

/**
 * Finds the articles of a content folder like `listSourceFiles`. `ownPages` is the folder of the site's own
 * pages: files at its top are no articles, also where it lies in the content folder. Throws
 * `ContentFolderError` also when there is nothing in it.
 */
export function listArticles(contentDir: string, ownPages?: string): Listing {
  const listing = listSourceFiles(contentDir)
  const { problems, hidden } = listing
  const files =
    ownPages === undefined ? listing.files : without(listing.files, contentDir, ownPages)
  // Only what was not looked at is there.
  const isUnseen = ({ expected }: Problem) => expected === visibleName || expected === articleName
  const isEmpty = files.length === 0 && problems.every(isUnseen)
  if (isEmpty) throw emptyFolder(contentDir, hidden)
  return { ...listing, files }
}

/** The files that are not at the top of a folder in the content folder. */
function without(
  files: readonly ListedFile[],
  contentDir: string,
  folder: string,
): readonly ListedFile[] {
  const way = relative(resolve(contentDir), folder).split(sep).join('/')
  return way === '' ? files : files.filter(({ path }) => dirname(path) !== way)
}

/** Opens a file to read; where the system can, so that opening a pipe does not wait for its other end. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Reads one listed file, or tells why it cannot be read. Kind and size are checked before anything is
 * read, so that a pipe cannot hold up the build.
 */
export function readSourceFile(
  file: ListedFile,
  limits: { readonly maxFileSize: number },
): SourceFile | Problem {
  const { path, folder } = file
  try {
    const open = openSync(listedLocation(file), openFlags)
    try {
      const stats = fstatSync(open)
      if (!stats.isFile()) return notAFile(path)
      if (stats.size > limits.maxFileSize) return tooLarge(path, stats.size, limits.maxFileSize)
      const bytes = readBytes(open, stats.size)
      return { path, folder, bytes, hash: sourceHash(bytes), stamp: stampOf(stats) }
    } finally {
      closeSync(open)
    }
  } catch (error) {
    return unreadable(path, error)
  }
}

/** The first `size` bytes of an open file, fewer if it has become shorter. */
function readBytes(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let done = 0
  for (let count = 1; done < size && count > 0; done += count) {
    count = readSync(file, bytes, done, size - done, done)
  }
  return bytes.subarray(0, done)
}

/**
 * The first 144 bits of the SHA-256 of a file's bytes, base64url. It is short, because memory holds one for each
 * article while all are read.
 */
export function sourceHash(bytes: Uint8Array): string {
  return cutHash(bytes, 24, 'base64url')
}

/**
 * Finds the articles of a content folder without reading them: `*.md`, `*.markdown` and `*.html` in
 * any case, at any depth, without names that begin with `.` or `_` or end with `~`. Links are
 * followed as long as they stay inside the folder. The order does not depend on the file system.
 * Throws `ContentFolderError` when the folder cannot be listed.
 */
export function listSourceFiles(contentDir: string): Listing {
  const walk = new FolderWalk(openContentFolder(contentDir))
  walk.visitRoot()
  const found = walk.found.toSorted((a, b) => compare(a.path, b.path) || compareRaw(a, b))
  return { ...nameApart(found, walk.problems), hidden: walk.hidden }
}

function openContentFolder(contentDir: string): string {
  try {
    const root = realpathSync(resolve(contentDir))
    if (!statSync(root).isDirectory()) throw notAFolder(contentDir)
    readdirSync(root)
    return root
  } catch (error) {
    if (error instanceof ContentFolderError) throw error
    throw noFolder(contentDir, error)
  }
}

/**
 * Gives every file a path of its own: names that are the same once their accents are composed, or
 * once their broken bytes are shown, get a number, with a warning. A name that was in NFC keeps it.
 */
function nameApart(found: readonly Found[], problems: readonly Problem[]): Omit<Listing, 'hidden'> {
  const taken = new Set(found.map(({ path }) => path))
  const owners = new Map<string, Found>()
  for (const file of found) if (!owners.has(file.path)) owners.set(file.path, file)
  const renamed: Problem[] = []
  const files = found.map((file): ListedFile => {
    if (owners.get(file.path) === file) return listedFile(file.path, file)
    const path = freePath(file.path, taken)
    renamed.push(sameName(path, file.path))
    return listedFile(path, file)
  })
  const inOrder = files.toSorted((a, b) => compare(a.path, b.path))
  return { files: inOrder, problems: [...problems, ...renamed] }
}

function freePath(path: string, taken: Set<string>): string {
  const extension = path.slice(path.lastIndexOf('.'))
  const stem = path.slice(0, -extension.length)
  let n = 2
  while (taken.has(`${stem} (${n})${extension}`)) n += 1
  taken.add(`${stem} (${n})${extension}`)
  return `${stem} (${n})${extension}`
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Between two files of one path: the one whose name was in NFC first, then by bytes. */
function compareRaw(a: Found, b: Found): number {
  const isExact = (file: Found): number => (file.rawPath === file.path ? 0 : 1)
  return isExact(a) - isExact(b) || Buffer.compare(a.location, b.location)
}

function emptyFolder(contentDir: string, hidden: number): ContentFolderError {
  const skipped =
    hidden === 0
      ? 'Names that begin with . or _ are not looked at.'
      : `${hidden} files under names that begin with _ or . were not looked at.`
  return new ContentFolderError(
    `There are no articles in ${describeFolder(contentDir)}. ` +
      'Put *.md, *.markdown or *.html files there, or set CONTENT_DIR to the folder that has them. ' +
      skipped,
  )
}

function notAFolder(contentDir: string): ContentFolderError {
  return new ContentFolderError(
    `The content folder ${describeFolder(contentDir)} is a file. ` +
      'Set CONTENT_DIR to the folder of the articles.',
  )
}

function noFolder(contentDir: string, error: unknown): ContentFolderError {
  const reason = describeSystemError(error)
  const remedy = reason === describeSystemError(nothingThere) ? 'Create it' : 'Make it readable'
  return new ContentFolderError(
    `The content folder ${describeFolder(contentDir)} cannot be read: ${reason}. ` +
      `${remedy}, or set CONTENT_DIR to the folder of the articles.`,
  )
}

const nothingThere = Object.assign(new Error(), { code: 'ENOENT' })

function describeFolder(contentDir: string): string {
  const absolute = resolve(contentDir)
  return absolute === contentDir ? quoteFound(absolute) : `"${contentDir}" (${absolute})`
}
