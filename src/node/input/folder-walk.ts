import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import type { Problem } from '../core/problem.ts'
import { isLeftOut } from './is-left-out.ts'
import {
  deadLink,
  hiddenArticles,
  linkOutside,
  notAFile,
  otherText,
  unreadable,
} from './source-problems.ts'

const separator = Buffer.from(sep)

/** An article file on the disk, before it has a path that is its own. */
export interface Found {
  /** NFC, `/`; may be the same for two files. */
  readonly path: string
  readonly rawPath: string
  readonly folder: string
  readonly location: Buffer
}

/** A folder on the way. */
interface Folder {
  /** Its path on the disk, as bytes and as text. */
  readonly location: Buffer
  readonly path: string
  /** The path below the content folder that its entries begin with: empty, or with `/` at the end. */
  readonly prefix: string
  /** The paths on the disk of the folder and of all folders around it. */
  readonly ancestors: readonly string[]
}

function openFolder(location: Buffer, rawPath: string, ancestors: readonly string[]): Folder {
  const path = location.toString('utf8')
  const prefix = rawPath === '' ? '' : `${rawPath}/`
  return { location, path, prefix, ancestors: [...ancestors, path] }
}

/**
 * Walks a content folder in a fixed order, and collects articles and problems. Names are bytes here, because
 * a name need not be UTF-8. `root` is a real path.
 */
export class FolderWalk {
  readonly found: Found[] = []
  readonly problems: Problem[] = []
  /** The number of articles that are not looked at for their names, or for those of their folders. */
  hidden = 0
  readonly #root: string
  readonly #linkedFolders = new Set<string>()
  /** The warnings about hidden files and folders, by their paths on the disk. */
  readonly #hidden = new Map<string, Problem>()

  constructor(root: string) {
    this.#root = root
  }

  /** Walks the whole folder; to be called once. */
  visitRoot(): void {
    this.#visitFolder(openFolder(Buffer.from(this.#root), '', []))
    for (const [location, problem] of this.#hidden) {
      if (!this.#linkedFolders.has(location)) this.problems.push(problem)
    }
  }

  #visitFolder(folder: Folder): void {
    try {
      const entries = readdirSync(folder.location, { withFileTypes: true, encoding: 'buffer' })
      for (const entry of entries.toSorted((a, b) => Buffer.compare(a.name, b.name))) {
        this.#visitEntry(folder, entry)
      }
    } catch (error) {
      this.problems.push(unreadable(folder.prefix.slice(0, -1).normalize('NFC'), error))
    }
  }

  #visitEntry(folder: Folder, entry: Dirent<Buffer>): void {
    const name = entry.name.toString('utf8')
    const rawPath = folder.prefix + name
    const location = Buffer.concat([folder.location, separator, entry.name])
    if (isLeftOut(name)) {
      const count = countArticles(entry, location)
      this.hidden += count
      if (count > 0)
        this.#hidden.set(location.toString('utf8'), hiddenArticles(rawPath.normalize('NFC'), count))
      return
    }
    if (entry.isSymbolicLink()) this.#visitLink(folder, rawPath, location)
    else if (entry.isDirectory()) {
      this.#visitFolder(openFolder(location, rawPath, folder.ancestors))
    } else if (isArticleName(name)) {
      if (entry.isFile()) this.#addFile(folder, rawPath, location)
      else this.problems.push(notAFile(rawPath.normalize('NFC')))
    } else if (isOtherText(name)) this.problems.push(otherText(rawPath.normalize('NFC')))
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
    this.#visitFolder(openFolder(Buffer.from(target), rawPath, folder.ancestors))
  }

  #addFile(folder: Folder, rawPath: string, location: Buffer): void {
    this.found.push({
      path: rawPath.normalize('NFC'),
      rawPath,
      folder: folder.path,
      location,
    })
  }
}

function isArticleName(name: string): boolean {
  return /\.(?:md|markdown|html)$/i.test(name)
}

/** A text of a kind that is not read, but that other programs take for an article. */
function isOtherText(name: string): boolean {
  return /\.(?:mdx|mdown|mkd|mkdn|rst|adoc|asciidoc|org|textile)$/i.test(name)
}

/** Folders of programs, which contain no articles; `_versions` has the earlier texts of an import. */
const programFolders =
  /^(?:\.(?:git|svn|hg|obsidian|vscode|idea|cache|trash|DS_Store)|_site|_versions|node_modules)$/i
/** The most entries that are looked at below a hidden folder. */
const mostEntries = 10_000

/** How many articles a hidden file or folder is or holds; links are not followed. */
function countArticles(entry: Dirent<Buffer>, location: Buffer): number {
  const name = entry.name.toString('utf8')
  if (entry.isFile()) return isArticleName(name.replace(/~$/, '')) ? 1 : 0
  if (!entry.isDirectory() || programFolders.test(name)) return 0
  try {
    const inside = readdirSync(location, { withFileTypes: true, recursive: true }).slice(
      0,
      mostEntries,
    )
    return inside.filter((each) => each.isFile() && isArticleName(each.name)).length
  } catch {
    return 0
  }
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
