import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeHtml } from '../../shared/article.ts'
import { fingerprint } from '../core/fingerprint.ts'
import type { ArticleStore } from '../library/article-store.ts'
import { isLocked, lockFolder } from '../storage/lock-folder.ts'
import { TextStore } from '../storage/text-store.ts'
import { type CacheIndex, openCacheIndex } from './cache-index.ts'
import { FileKeeper } from './file-keeper.ts'
import type { ReadFile } from './read-article.ts'

/**
 * Keeps the result of reading every file from build to build. The folder is named by everything that the
 * results depend on apart from the files themselves. The index is replaced in one step and says how many
 * bytes of the body files are valid, so a build that is killed at any moment leaves a usable cache. A
 * damaged cache is begun anew.
 */
export class ArticleCache implements ArticleStore {
  readonly bodies: TextStore<SafeHtml>
  readonly #folder: string
  readonly #keeper: FileKeeper
  readonly #index: CacheIndex
  #known: ReadonlyMap<string, ReadFile>
  readonly #unlock: () => void
  #isClosed = false

  /** Opens the cache in `folder`; `unlock` is called when it is closed. */
  constructor(folder: string, unlock: () => void) {
    this.#unlock = unlock
    this.#folder = folder
    this.#keeper = new FileKeeper(join(folder, 'fields'))
    const keep = this.keep.bind(this)
    this.#index = openCacheIndex(join(folder, 'index'), keep)
    const { kept } = this.#index
    this.#known = kept?.entries ?? new Map()
    this.bodies = new TextStore(join(folder, 'bodies'), kept?.facts.bodies ?? 0)
  }

  /**
   * Keeps the result of a file, in little memory where there are many, and returns it. `path` is that of its file.
   */
  keep(path: string, file: ReadFile): ReadFile {
    return this.#keeper.keep(path, file)
  }

  /** The kept result of the file at `path`. Undefined when there is none. */
  find(path: string): ReadFile | undefined {
    return this.#known.get(path)
  }

  /**
   * Replaces the known files by these. The next build finds them too, unless `lasting` is false: then it
   * finds the files that were saved before.
   */
  save(files: ReadonlyMap<string, ReadFile>, lasting = true): void {
    this.#known = files
    if (!lasting) return
    this.bodies.flush()
    this.#index.save({ entries: files, facts: { bodies: this.bodies.size } })
  }

  /** Frees the results in memory, once everything has been read. Bodies can still be read. */
  forget(): void {
    this.#known = new Map()
    this.#index.forget()
  }

  /** Closes the files and unlocks the cache for other builds. A second call does nothing. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.bodies.close()
    this.#keeper.close()
    this.#unlock()
  }

  /** Closes the files and removes everything that was kept. */
  discard(): void {
    this.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/**
 * Opens the cache below `parent` for builds with the same `parts`, and removes the caches of other code
 * and other settings. While another build has this cache open, this build gets an empty one of its own,
 * which the next build removes.
 */
export function openArticleCache(parent: string, parts: readonly unknown[]): ArticleCache {
  const key = fingerprint(...parts)
  mkdirSync(parent, { recursive: true })
  try {
    const unlock = lockFolder(join(parent, key), join(parent, `${key}.lock`))
    removeOthers(parent, key)
    return open(join(parent, key), unlock)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'FolderLockedError')) throw error
    const name = `${key}-${process.pid}`
    return open(join(parent, name), lockFolder(join(parent, name), join(parent, `${name}.lock`)))
  }
}

function open(folder: string, unlock: () => void): ArticleCache {
  mkdirSync(folder, { recursive: true })
  return new ArticleCache(folder, unlock)
}

/** Removes all caches but this one and those that a running build has locked. */
function removeOthers(parent: string, key: string): void {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    const other = name.replace(/\.lock(?:-\d+)?$/, '')
    // `isLocked(path)` is true for a lock that another build is just creating.
    if (other === key || isLocked(join(parent, `${other}.lock`)) || isLocked(path)) continue
    rmSync(path, { recursive: true, force: true })
  }
}
