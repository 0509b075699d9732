import { readFileSync, statSync } from 'node:fs'
import type { PictureFact, PictureFacts } from './picture-facts.ts'
import { isKept, type KeptPicture, readPictureIndex } from './picture-index.ts'
import { pictureFile } from './pictures-folder.ts'
import { makeRenditions } from './renditions/make-renditions.ts'
import type { openSharp, Sharp } from './renditions/open-sharp.ts'
import { openRenditionStore, type RenditionStore } from './renditions/rendition-store.ts'

/** The pictures of an archive as a build publishes them. */
export interface PreparedPictures {
  readonly facts: PictureFacts
  /** The folder of the pictures, absolute. */
  readonly folder: string
  /** The path of a size of a picture. */
  readonly sizePath: RenditionStore['path']
  /** The number of pictures whose sizes were made now. */
  readonly made: number
  /** Lines to tell once. */
  readonly notes: readonly string[]
}

interface PrepareOptions {
  /** The folder of the pictures, absolute. */
  readonly folder: string
  readonly cacheDir: string
  /** Loads what makes sizes. Missing: those that were made before are used, and no others are made. */
  readonly openSharp?: typeof openSharp
  /** The number of pictures that are made side by side. */
  readonly threads?: number
  readonly onProgress?: (done: number, total: number) => void
}

/** How many pictures are made before what was made is sure to last. */
const saveEvery = 64

/**
 * Reads the index of kept pictures and makes the sizes that are still missing; each is made once for all
 * builds. Undefined where the archive keeps no pictures.
 */
export async function preparePictures(
  options: PrepareOptions,
): Promise<PreparedPictures | undefined> {
  const { folder, cacheDir } = options
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined
  const index = readPictureIndex(folder)
  const store = openRenditionStore(cacheDir)
  const kept = new Map<string, KeptPicture>()
  for (const entry of index.values()) if (isKept(entry)) kept.set(entry.hash, entry)
  const there = new Map([...kept].filter(([, picture]) => isThere(folder, picture)))
  const missing = [...there.values()].filter(({ hash }) => store.find(hash) === undefined)
  const sharp = missing.length === 0 ? undefined : await options.openSharp?.()
  if (sharp !== undefined) await makeAll(missing, { ...options, sharp, store })
  if (options.openSharp !== undefined) store.save(new Set(kept.keys()))
  const facts = new Map<string, PictureFact>()
  for (const [url, entry] of index) {
    if (!isKept(entry)) facts.set(url, entry)
    else if (there.has(entry.hash)) {
      facts.set(url, { ...entry, ...(store.find(entry.hash) ?? { widths: [] }) })
    }
  }
  const notes = [
    ...(sharp === undefined && missing.length > 0 && options.openSharp
      ? [noSharp(missing.length)]
      : []),
    ...(there.size < kept.size ? [notThere(kept.size - there.size, folder)] : []),
  ]
  return { facts, folder, sizePath: store.path, made: sharp ? missing.length : 0, notes }
}

/** Whether the bytes of a picture are in the folder: a file of another size stands for one, as Git LFS has it. */
function isThere(folder: string, picture: KeptPicture): boolean {
  return statSync(pictureFile(folder, picture), { throwIfNoEntry: false })?.size === picture.bytes
}

async function makeAll(
  pictures: readonly KeptPicture[],
  {
    folder,
    store,
    sharp,
    threads = 1,
    onProgress,
  }: PrepareOptions & { sharp: Sharp; store: RenditionStore },
): Promise<void> {
  const queue = [...pictures]
  let done = 0
  async function work(): Promise<void> {
    for (let picture = queue.pop(); picture !== undefined; picture = queue.pop()) {
      const bytes = readFileSync(pictureFile(folder, picture))
      store.keep(picture.hash, await makeRenditions(sharp, bytes, picture))
      done += 1
      if (done % saveEvery === 0) store.save()
      onProgress?.(done, pictures.length)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, threads) }, work))
}

function noSharp(count: number): string {
  return `pictures: ${count} kept pictures have no small sizes, because sharp is not installed. "npm install sharp" makes pages lighter.`
}

function notThere(count: number, folder: string): string {
  return `pictures: ${count} pictures of the index are not in ${folder}, or have another size there. They are shown from where they came from. Fetch the folder whole, e.g. with "git lfs pull".`
}
