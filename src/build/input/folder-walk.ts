import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { Problem } from '../problem.ts'
import { deadLink, linkOutside, notAFile, unreadable } from './source-problems.ts'

/** An article file on the disk, before it has a path that is its own. */
export interface Found {
  /** NFC, `/`; may be the same for two files. */
  readonly path: string
  readonly rawPath: string
  readonly folder: string
  readonly location: Buffer
}

/** A folder on the way: where it is on the disk, its path below the content folder, its ancestors. */
interface Folder {
  readonly location: Buffer
  readonly rawPath: string
  readonly ancestors: readonly string[]
}

/**
 * Walks a content folder in a fixed order and collects articles and what stands in the way. Names are
 * bytes here, since a name need not be UTF-8. `root` is a real path.
 */
export class FolderWalk {
  readonly found: Found[] = []
  readonly problems: Problem[] = []
  readonly #root: string
  readonly #linkedFolders = new Set<string>()

  constructor(root: string) {
    this.#root = root
  }

  /** Walks the whole folder; to be called once. */
  visitRoot(): void {
    this.#visitFolder({ location: Buffer.from(this.#root), rawPath: '', ancestors: [this.#root] })
  }

  #visitFolder(folder: Folder): void {
    try {
      const entries = readdirSync(folder.location, { withFileTypes: true, encoding: 'buffer' })
      for (const entry of entries.toSorted((a, b) => Buffer.compare(a.name, b.name))) {
        this.#visitEntry(folder, entry)
      }
    } catch (error) {
      this.problems.push(unreadable(folder.rawPath.normalize('NFC'), error))
    }
  }

  #visitEntry(folder: Folder, entry: Dirent<Buffer>): void {
    const name = entry.name.toString('utf8')
    if (/^[._]|~$/.test(name)) return
    const rawPath = folder.rawPath === '' ? name : `${folder.rawPath}/${name}`
    const location = Buffer.concat([folder.location, Buffer.from(sep), entry.name])
    if (entry.isSymbolicLink()) this.#visitLink(folder, rawPath, location)
    else if (entry.isDirectory()) {
      const ancestors = [...folder.ancestors, location.toString('utf8')]
      this.#visitFolder({ location, rawPath, ancestors })
    } else if (isArticleName(name)) {
      if (entry.isFile()) this.#addFile(folder, rawPath, location)
      else this.problems.push(notAFile(rawPath.normalize('NFC')))
    }
  }

  #visitLink(folder: Folder, rawPath: string, location: Buffer): void {
    const path = rawPath.normalize('NFC')
    const target = resolveLink(location)
    if (target === undefined) {
      if (isArticleName(path)) this.problems.push(deadLink(path))
    } else if (!isInside(target.path, this.#root)) {
      if (target.isFolder || isArticleName(path)) this.problems.push(linkOutside(path))
    } else if (target.isFolder) {
      this.#visitLinkedFolder(folder, rawPath, target.path)
    } else if (isArticleName(path)) {
      if (target.isFile) this.#addFile(folder, rawPath, location)
      else this.problems.push(notAFile(path))
    }
  }

  /** Each folder is visited through a link once, and never from inside itself: no loops, no blow-up. */
  #visitLinkedFolder(folder: Folder, rawPath: string, target: string): void {
    if (folder.ancestors.includes(target) || this.#linkedFolders.has(target)) return
    this.#linkedFolders.add(target)
    const ancestors = [...folder.ancestors, target]
    this.#visitFolder({ location: Buffer.from(target), rawPath, ancestors })
  }

  #addFile(folder: Folder, rawPath: string, location: Buffer): void {
    this.found.push({
      path: rawPath.normalize('NFC'),
      rawPath,
      folder: folder.location.toString('utf8'),
      location,
    })
  }
}

function isArticleName(name: string): boolean {
  return /\.(?:md|markdown|html)$/i.test(name)
}

interface LinkTarget {
  readonly path: string
  readonly isFolder: boolean
  readonly isFile: boolean
}

function resolveLink(location: Buffer): LinkTarget | undefined {
  try {
    const stats = statSync(location)
    const path = realpathSync(location)
    return { path, isFolder: stats.isDirectory(), isFile: stats.isFile() }
  } catch {
    return undefined
  }
}

function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}
