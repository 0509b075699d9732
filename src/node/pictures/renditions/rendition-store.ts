import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from '../../core/fingerprint.ts'
import { Journal } from '../../storage/journal.ts'
import { removeUnused } from '../../storage/remove-unused.ts'
import { replaceFile } from '../../storage/write-file.ts'
import { type Renditions, renditionRules } from './make-renditions.ts'

/** The facts about the sizes of a picture: their widths, ascending, and its colour. */
interface RenditionFacts {
  readonly widths: readonly number[]
  readonly colour?: string
}

/** The sizes of pictures that builds have made, by the hash of the picture. They are kept from build to build. */
export interface RenditionStore {
  /** Undefined when none were made yet, or one of their files is gone. */
  find(hash: string): RenditionFacts | undefined
  /** Keeps the sizes of a picture. Nothing is sure to last before `save`. */
  keep(hash: string, renditions: Renditions): RenditionFacts
  /** Makes everything last that was kept; of pictures, where they are named, the sizes of all others are removed. */
  save(hashes?: ReadonlySet<string>): void
  /** The path of the file of one size. */
  path(hash: string, width: number): string
}

/** Opens the store below `cacheDir`. The sizes of other rules are in another folder, which is removed in time. */
export function openRenditionStore(cacheDir: string): RenditionStore {
  const parent = join(cacheDir, 'picture-sizes')
  const folder = join(parent, fingerprint(renditionRules))
  const journal = new Journal<RenditionFacts, null>(join(folder, 'index'))
  const known = new Map(journal.kept?.entries)
  const path = (hash: string, width: number) =>
    join(folder, hash.slice(0, 2), `${hash}-${width}.webp`)
  return {
    path,
    find(hash) {
      const facts = known.get(hash)
      const isWhole = facts?.widths.every((width) => isFile(path(hash, width)))
      return isWhole ? facts : undefined
    },
    keep(hash, { files, colour }) {
      for (const [width, bytes] of files) {
        mkdirSync(dirname(path(hash, width)), { recursive: true })
        replaceFile(path(hash, width), bytes)
      }
      const facts = { widths: [...files.keys()], ...(colour && { colour }) }
      known.set(hash, facts)
      return facts
    },
    save(hashes) {
      for (const [hash, { widths }] of known) {
        if (hashes === undefined || hashes.has(hash)) continue
        for (const width of widths) rmSync(path(hash, width), { force: true })
        known.delete(hash)
      }
      mkdirSync(folder, { recursive: true })
      removeUnused(parent, folder)
      journal.save({ entries: new Map(known), facts: null })
    },
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
