import { join } from 'node:path'
import { asOutputError } from './core/output-error.ts'
import { startThread } from './core/threads/start-thread.ts'
import type { OutputGroup } from './output/output-file.ts'
import { OutputFolder, type OutputTally } from './output/output-folder.ts'
import type { ScannedPaths } from './output/output-scan.ts'
import {
  type ArticleGroup,
  type ArticleThreadData,
  ArticleWriter,
} from './site/articles/article-writer.ts'
import { type Site, siteFile, siteFiles, siteHead } from './site-files.ts'
import { lockFolder } from './storage/lock-folder.ts'

/** Options of writing. Folders are absolute. */
export interface WritingOptions {
  readonly outDir: string
  /** The path of the output folder's record. */
  readonly recordPath: string
  /** The content of the output folder, if it has been scanned already. */
  readonly seen?: ScannedPaths | undefined
  /** The number of threads that may help; 0 for none. */
  readonly threads: number
  /** Whether to prepare the search index in a thread of its own. */
  readonly indexAhead: boolean
  /** Gets the number of files that are done; at the end it is the total too. */
  readonly onProgress?: (done: number, total?: number) => void
  /** Gets the name of a step when it is done. */
  readonly onStep?: (step: string) => void
}

/** The number of groups that are made between two checks for results of the threads. */
const listenEvery = 16

/**
 * The second phase: writes all files of the site, then removes files that are no longer part of it.
 * Groups with the cache key of the last build are not even made. Throws `FolderLockedError` or
 * `OutputError`.
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
  const { outDir, recordPath, seen, threads } = options
  const output = new OutputFolder(outDir, recordPath, seen)
  const start = () => startThread(articleWorker, threadData(site, outDir))
  // One thread fewer, because this thread makes the lists and the search index.
  const articles = new ArticleWriter({ output, threads: Math.max(0, threads - 1), start })
  const { pages, search, rest } = siteFiles(site)
  // Two threads then write articles and index, and this one makes the lists.
  const prepared = options.indexAhead ? search.prepare(site.store.bodies.path) : undefined
  const writing = { output, articles, ...options, done: 0 }
  try {
    await writeGroups(pages(), writing)
    await prepared
    await writeGroups(search.groups(), writing)
    await writeGroups(rest(), writing)
    options.onProgress?.(writing.done, writing.done)
    await articles.finish()
    options.onStep?.('articles')
  } finally {
    await articles.close()
    // Wait also after an error: the next build may write the same blocks.
    await prepared
  }
  output.write(siteFile(site, output.fingerprint()))
  const tally = output.finish()
  options.onStep?.('finish')
  return tally
}

interface Writing extends WritingOptions {
  readonly output: OutputFolder
  readonly articles: ArticleWriter
  /** The number of files that are done. */
  done: number
}

async function writeGroups(groups: Iterable<OutputGroup>, writing: Writing): Promise<void> {
  const { output, articles, onProgress, onStep } = writing
  let count = 0
  for (const group of groups) {
    count += 1
    if (isArticleGroup(group)) {
      if (!output.keeps(group)) articles.give(group)
    } else {
      articles.settle()
      if (!output.keeps(group)) for (const file of group.make()) output.write(file)
    }
    onStep?.(stepOf(group))
    if (count % listenEvery === 0) await articles.listen()
    writing.done += group.paths.length
    onProgress?.(writing.done)
  }
}

/** The step to which a group's files belong, by their folder. */
function stepOf({ paths: [path] }: OutputGroup): string {
  if (/^(?:data\/articles|a)\//.test(path)) return 'articles'
  if (path.startsWith('data/lists/')) return 'lists'
  return path.startsWith('data/search/') ? 'search' : 'other'
}

function isArticleGroup(group: OutputGroup): group is ArticleGroup {
  return 'task' in group
}

const articleWorker = new URL('./site/articles/article-worker.ts', import.meta.url)

function threadData(site: Site, outDir: string): ArticleThreadData {
  const { cardOf: _, ...head } = siteHead(site)
  const { template, rendererUrl, pageAssets: assets } = site.app
  return { outDir, bodiesPath: site.store.bodies.path, rendererUrl, template, assets, head }
}
