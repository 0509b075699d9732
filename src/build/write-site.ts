import { join } from 'node:path'
import { lockFolder } from './output/lock-folder.ts'
import { asOutputError } from './output/output-error.ts'
import type { OutputTally } from './output/output-folder.ts'
import { outputKey } from './output/output-key.ts'
import { isUpToDate, readOutputRecord } from './output/output-record.ts'
import { type OutputWriter, openThreadedWriter, openWriter } from './output/output-writer.ts'
import { type Site, siteFile, siteFiles } from './site/site-files.ts'

/** Where a site is written, and how. Folders are absolute. */
export interface WritingOptions {
  readonly outDir: string
  readonly cacheDir: string
  /** How many threads may help; 0 for none. */
  readonly threads: number
  /** Told how many files are done. */
  readonly onProgress?: (done: number) => void
}

/** From this many articles on, a second thread writes while the first renders. */
const worthWriterThread = 600

/**
 * The second phase: all files of the site, then the removal of what is left from before. Groups whose
 * recipe is that of the last build are not even made. Throws `FolderLocked` or `OutputError`.
 */
export async function writeSite(site: Site, options: WritingOptions): Promise<OutputTally> {
  const { outDir } = options
  try {
    const unlock = lockFolder(outDir, join(outDir, '.broadsheet.lock'))
    try {
      return await writeAll(site, options)
    } finally {
      unlock()
    }
  } catch (error) {
    throw asOutputError(error, outDir)
  }
}

async function writeAll(site: Site, options: WritingOptions): Promise<OutputTally> {
  const { outDir, cacheDir, threads } = options
  const recordPath = join(cacheDir, 'outputs', `${outputKey(outDir)}.json`)
  const isWorthThread = threads > 0 && site.library.articles.size >= worthWriterThread
  const open = isWorthThread ? openThreadedWriter : openWriter
  const writer = open({ folder: outDir, recordPath })
  try {
    const recipes = await writeGroups(site, writer, { ...options, recordPath })
    await writer.write(siteFile(site, await writer.fingerprint()))
    return await writer.finish(recipes)
  } finally {
    await writer.close()
  }
}

async function writeGroups(
  site: Site,
  writer: OutputWriter,
  { outDir, recordPath, onProgress }: WritingOptions & { readonly recordPath: string },
): Promise<ReadonlyMap<string, string>> {
  const before = readOutputRecord(recordPath)
  const recipes = new Map<string, string>()
  const kept: string[] = []
  let done = 0
  for (const { paths, recipe, make } of siteFiles(site)) {
    if (recipe !== '') recipes.set(paths[0], recipe)
    if (recipe !== '' && isUpToDate(before, outDir, recipe, paths)) kept.push(...paths)
    else for (const file of make()) await writer.write(file)
    done += paths.length
    onProgress?.(done)
  }
  await writer.keep(kept)
  return recipes
}
