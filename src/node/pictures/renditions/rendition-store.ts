import { mkdirSync, readdirSync, rmSync } from 'node:fs'
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
  const files = listFiles(folder)
  const name = (hash: string, width: number) => `${hash}-${width}.webp`
  const path = (hash: string, width: number) => join(folder, hash.slice(0, 2), name(hash, width))
  return {
    path,
    find(hash) {
      const facts = known.get(hash)
      const isWhole = facts?.widths.every((width) => files.has(name(hash, width)))
      return isWhole ? facts : undefined
    },
    keep(hash, { files: sizes, colour }) {
      for (const [width, bytes] of sizes) {
        mkdirSync(dirname(path(hash, width)), { recursive: true })
        replaceFile(path(hash, width), bytes)
        files.add(name(hash, width))
      }
      const facts = { widths: [...sizes.keys()], ...(colour && { colour }) }
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

/** The names of all files of sizes. Reading 256 folders takes less than asking for each of many files. */
function listFiles(folder: string): Set<string> {
  const folders = readFolder(folder).filter((name) => /^[\da-f]{2}$/.test(name))
  return new Set(folders.flatMap((name) => readFolder(join(folder, name))))
}

function readFolder(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    // A folder that is not there holds nothing.
    return []
  }
}
