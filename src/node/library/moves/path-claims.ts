import { pathKey } from '../../core/paths/path-key.ts'

/** Files that differ by one name in their paths, which begin with `before` and end with `after`. */
interface NamedFiles {
  readonly before: string
  readonly after: string
  /** The owner of the file with this name in its path, if there is one. */
  readonly ownerOf: (name: string) => string | undefined
}

/**
 * The claims on the files of the site, each with its holder. Whatever the build is going to write is claimed here
 * before anything is written, the site's own pages first; paths are compared by `pathKey`, so that no two claims
 * meet on any file system or host. An owner is a name for messages: the file of an article, `the site`.
 */
export class PathClaims {
  readonly #files = new Map<string, string>()
  /** Folders that claimed files stand in, and one owner of such a file. */
  readonly #folders = new Map<string, string>()
  readonly #closed = new Map<string, string>()
  #named: NamedFiles | undefined

  /**
   * Claims a file, its path relative to the output folder. Undefined when it is the owner's now;
   * otherwise nothing changes, and the result is who has it, or something that would have to be a
   * folder where it is a file: perhaps the same owner.
   */
  claim(path: string, owner: string): string | undefined {
    const key = pathKey(path)
    const holder = this.#holderOf(key)
    if (holder !== undefined) return holder
    this.#files.set(key, owner)
    this.#claimFolders(key, owner)
    return undefined
  }

  #claimFolders(key: string, owner: string): void {
    for (const folder of foldersOf(key)) {
      if (this.#folders.has(folder)) break
      this.#folders.set(folder, owner)
    }
  }

  /**
   * Claims all files of a kind at once, so that a million of them need no entry each. Their paths are their keys by
   * `pathKey`, and what follows the name begins with a slash. `owner` is the owner of one of them.
   */
  claimNamed(files: NamedFiles, owner: string): void {
    this.#named = files
    this.#claimFolders(files.before, owner)
  }

  /** Claims everything that may ever stand in a folder, but for what is claimed in it already. */
  close(folder: string, owner: string): void {
    this.#closed.set(pathKey(folder), owner)
  }

  /** The holder of a file, or of the closed folder that it stands in; undefined for a free path. */
  holderOf(path: string): string | undefined {
    return this.#holderOf(pathKey(path))
  }

  #holderOf(key: string): string | undefined {
    const here = this.#fileOwner(key) ?? this.#folderOwner(key) ?? this.#closed.get(key)
    if (here !== undefined) return here
    for (const folder of foldersOf(key)) {
      const above = this.#fileOwner(folder) ?? this.#closed.get(folder)
      if (above !== undefined) return above
    }
    return undefined
  }

  #fileOwner(key: string): string | undefined {
    return this.#files.get(key) ?? this.#ownerOfNamed(key)
  }

  #folderOwner(key: string): string | undefined {
    return this.#ownerOfNamed(`${key}${this.#named?.after}`) ?? this.#folders.get(key)
  }

  #ownerOfNamed(key: string): string | undefined {
    const { before, after, ownerOf } = this.#named ?? noFiles
    if (!key.startsWith(before) || !key.endsWith(after)) return undefined
    const name = key.slice(before.length, -after.length)
    return name.includes('/') ? undefined : ownerOf(name)
  }
}

const noFiles: NamedFiles = { before: '', after: '/', ownerOf: () => undefined }

/** The folders that a file stands in, the innermost first. */
function* foldersOf(key: string): Generator<string> {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    yield key.slice(0, end)
  }
}
