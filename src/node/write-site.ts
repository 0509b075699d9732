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

/** Where a site is written, and how. Folders are absolute. */
export interface WritingOptions {
  readonly outDir: string
  /** Where the record of the output folder is kept. */
  readonly recordPath: string
  /** What stands in the output folder, where somebody has scanned it already. */
  readonly seen?: ScannedPaths | undefined
  /** How many threads may help; 0 for none. */
  readonly threads: number
  /** Whether a thread of its own is to make what the search index is made from. */
  readonly indexAhead: boolean
  /** Told how many files are done. */
  readonly onProgress?: (done: number) => void
  /** Told which step has just been done. */
  readonly onStep?: (step: string) => void
}

/** How many groups of files are made between two looks at what the threads have done. */
const listenEvery = 16

/**
 * The second phase: all files of the site, then the removal of what is left from before. Groups whose
 * cache key is that of the last build are not even made. Throws `FolderLockedError` or `OutputError`.
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
  // This thread has the lists and the search index to make.
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
    await articles.finish()
    options.onStep?.('articles')
  } finally {
    await articles.close()
    // Also where the rest has failed: the next build may write the same blocks.
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
  /** How many files are done. */
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

/** What the files of a group are, by the folder they stand in. */
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
