import { readFileSync, statSync } from 'node:fs'
import { isShown, type PictureFact, type PictureFacts, type ShownPicture } from './picture-facts.ts'
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
  readonly sizes: RenditionStore
  /** Lines to tell once. */
  readonly notes: readonly string[]
}

/**
 * Reads the index of kept pictures, and the sizes that were made before. Undefined where the archive keeps no
 * pictures. Both folders are absolute.
 */
export function preparePictures(folder: string, cacheDir: string): PreparedPictures | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined
  const sizes = openRenditionStore(cacheDir)
  const facts = new Map<string, PictureFact>()
  const isThere = new Map<string, boolean>()
  for (const [url, entry] of readPictureIndex(folder)) {
    if (!isKept(entry)) {
      facts.set(url, entry)
      continue
    }
    const isFound = isThere.get(entry.hash) ?? hasBytes(folder, entry)
    isThere.set(entry.hash, isFound)
    if (isFound) facts.set(url, withSizes(entry, sizes))
  }
  const missing = [...isThere.values()].filter((isFound) => !isFound).length
  return { facts, folder, sizes, notes: missing === 0 ? [] : [notThere(missing, folder)] }
}

/** How sizes are made. */
interface SizeMaking {
  /** Loads what makes them. */
  readonly openSharp: typeof openSharp
  /** The number of pictures that are made side by side. */
  readonly threads?: number
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Makes the sizes that are missing of the pictures with these hashes; each is made once for all builds. Those
 * of all other pictures are removed. Gives the pictures with what is known then, and how many were made.
 */
export async function makeSizes(
  pictures: PreparedPictures,
  used: ReadonlySet<string>,
  making: SizeMaking,
): Promise<{ readonly pictures: PreparedPictures; readonly made: number }> {
  const { facts, folder, sizes } = pictures
  const shown = new Map<string, KeptPicture>()
  for (const fact of facts.values())
    if (isShown(fact) && used.has(fact.hash)) shown.set(fact.hash, fact)
  const missing = [...shown.values()].filter(({ hash }) => sizes.find(hash) === undefined)
  const sharp = missing.length === 0 ? undefined : await making.openSharp()
  if (sharp !== undefined) await makeAll(missing, { ...making, folder, sharp, sizes })
  sizes.save(used)
  if (sharp !== undefined) {
    const known = [...facts].map(
      ([url, fact]) => [url, isShown(fact) ? withSizes(fact, sizes) : fact] as const,
    )
    return { pictures: { ...pictures, facts: new Map(known) }, made: missing.length }
  }
  const notes = missing.length === 0 ? [] : [noSharp(missing.length)]
  return { pictures: { ...pictures, notes: [...notes, ...pictures.notes] }, made: 0 }
}

function withSizes(
  { url, hash, type, width, height, bytes }: KeptPicture,
  sizes: RenditionStore,
): ShownPicture {
  const known = sizes.find(hash) ?? { widths: [] }
  return { url, hash, type, width, height, bytes, ...known }
}

/** Whether the bytes of a picture are in the folder: a file of another size stands for one, as Git LFS has it. */
function hasBytes(folder: string, picture: KeptPicture): boolean {
  return statSync(pictureFile(folder, picture), { throwIfNoEntry: false })?.size === picture.bytes
}

/** How many pictures are made before what was made is sure to last. */
const saveEvery = 64

async function makeAll(
  missing: readonly KeptPicture[],
  {
    folder,
    sizes,
    sharp,
    threads = 1,
    onProgress,
  }: SizeMaking & Pick<PreparedPictures, 'folder' | 'sizes'> & { readonly sharp: Sharp },
): Promise<void> {
  const queue = [...missing]
  let done = 0
  async function work(): Promise<void> {
    for (let picture = queue.pop(); picture !== undefined; picture = queue.pop()) {
      const bytes = readFileSync(pictureFile(folder, picture))
      sizes.keep(picture.hash, await makeRenditions(sharp, bytes, picture))
      done += 1
      if (done % saveEvery === 0) sizes.save()
      onProgress?.(done, missing.length)
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
