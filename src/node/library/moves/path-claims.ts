import { pathKey } from '../../core/paths/path-key.ts'

/**
 * Who has which file of the site. Whatever the build is going to write is claimed here before anything
 * is written, the site's own pages first; paths are compared by `pathKey`, so that no two claims meet
 * on any file system or host. An owner is a name for messages: the file of an article, `the site`.
 */
export class PathClaims {
  readonly #files = new Map<string, string>()
  /** Folders that claimed files stand in, and one owner of such a file. */
  readonly #folders = new Map<string, string>()
  readonly #closed = new Map<string, string>()

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
    for (const folder of foldersOf(key)) {
      if (this.#folders.has(folder)) break
      this.#folders.set(folder, owner)
    }
    return undefined
  }

  /** Claims everything that may ever stand in a folder, but for what is claimed in it already. */
  close(folder: string, owner: string): void {
    this.#closed.set(pathKey(folder), owner)
  }

  /** Who has a file or has closed the folder that it stands in; undefined for a free path. */
  holderOf(path: string): string | undefined {
    return this.#holderOf(pathKey(path))
  }

  #holderOf(key: string): string | undefined {
    const here = this.#files.get(key) ?? this.#folders.get(key) ?? this.#closed.get(key)
    if (here !== undefined) return here
    for (const folder of foldersOf(key)) {
      const above = this.#files.get(folder) ?? this.#closed.get(folder)
      if (above !== undefined) return above
    }
    return undefined
  }
}

/** The folders that a file stands in, the innermost first. */
function* foldersOf(key: string): Generator<string> {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    yield key.slice(0, end)
  }
}
