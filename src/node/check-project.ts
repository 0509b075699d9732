import { join } from 'node:path'
import { type ArchiveFacts, gatherFacts } from './check/archive-facts.ts'
import { describeFacts } from './check/describe-facts.ts'
import { makeReport } from './check/report/make-report.ts'
import { writeReport } from './check/report/write-report.ts'
import { summariseProblems } from './check/summarise-problems.ts'
import type { BuildPaths } from './core/build-paths.ts'
import { codeVersion } from './core/code/code-version.ts'
import { createProgress } from './core/create-progress.ts'
import { describeProblems } from './core/describe-problems.ts'
import { ownPagesFolder } from './core/paths/own-pages-folder.ts'
import { prepareCache } from './core/paths/prepare-cache.ts'
import { versionsFolder } from './core/paths/versions-folder.ts'
import type { Problem } from './core/problem.ts'
import type { Settings } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { feedHealths } from './importing/state/feed-healths.ts'
import { listPublicFiles } from './input/list-public-files.ts'
import { buildLibrary } from './library/build-library.ts'
import { assertOutputApart } from './output/assert-output-apart.ts'
import { picturesFolder } from './pictures/pictures-folder.ts'
import { preparePictures } from './pictures/prepare-pictures.ts'
import { findVersions } from './reading/find-versions.ts'
import { readArticles } from './reading/read-articles.ts'
import { readOwnPages } from './reading/read-own-pages.ts'
import { articleCacheDir, withArticleCache } from './reading/with-article-cache.ts'

/** A project to check. */
interface CheckedProject {
  readonly settings: Settings
  readonly paths: Pick<BuildPaths, 'root' | 'base' | 'publicDir' | 'cacheDir'>
  /** The folder for the report, absolute. Missing when none is wanted. */
  readonly reportDir?: string | undefined
  /** The width of the terminal. */
  readonly columns?: number | undefined
  /** The number of threads that may help; 0 for none. Missing: as many as the machine has to spare. */
  readonly threads?: number
  /** The time to which ages are counted; now if not given. */
  readonly now?: Date
}

/** The answer of a check: the lines to print, and whether a build would publish every article. */
export interface CheckAnswer {
  readonly lines: readonly string[]
  readonly isPublishable: boolean
}

const usualColumns = 120

/**
 * Reads and checks every file of a project and writes nothing but the cache and the report. Throws
 * `ContentFolderError` when there is nothing to read, `SettingsError` when the report would stand among
 * other files, and `OutputError` when it cannot be written.
 */
export async function checkProject(project: CheckedProject): Promise<CheckAnswer> {
  const { settings, paths, reportDir, columns = usualColumns, now = new Date() } = project
  const { contentDir } = settings
  if (reportDir !== undefined)
    assertOutputApart({ ...paths, outDir: reportDir }, contentDir, 'report')
  const { facts, problems } = await readFacts(project)
  const lines = [
    ...summariseProblems(problems, { contentDir, columns }),
    ...describeFacts(facts, columns),
  ]
  const isPublishable = facts.counts.rejected === 0
  if (reportDir === undefined) return { lines, isPublishable }
  const page = makeReport(facts, settings, now)
  const path = writeReport(reportDir, { page, problems: describeProblems(problems, contentDir) })
  return { lines: [`Report: ${path}`, ...lines], isPublishable }
}

/** The facts of a project, and all problems in the order in which they were found. */
interface FoundFacts {
  readonly facts: ArchiveFacts
  readonly problems: readonly Problem[]
}

async function readFacts(project: CheckedProject): Promise<FoundFacts> {
  const { settings, paths, threads = threadCount() } = project
  const { root, base, publicDir, cacheDir } = paths
  prepareCache(cacheDir)
  const version = codeVersion('articles')
  const pictures = preparePictures(picturesFolder(root, settings.contentDir), cacheDir)
  const articlesDir = articleCacheDir(cacheDir, pictures?.facts)
  return withArticleCache(articlesDir, [version, settings, base], async (cache) => {
    const onProgress = createProgress('read', process.stderr)
    const ownPages = ownPagesFolder(root)
    const outside = pictures?.facts
    const options = { settings, base, threads, ownPages, outside, onProgress }
    const read = await readArticles(cache, options)
    const linked = { bodies: cache.bodies, base }
    const own = readOwnPages({ settings, paths, outside })
    const versions = findVersions(versionsFolder(root, settings.contentDir))
    const publicFiles = listPublicFiles([publicDir])
    const library = buildLibrary(read.drafts, settings, {
      publicFiles,
      ownPages: own.value,
      linked,
      versions,
    })
    const problems = [...read.problems, ...own.problems, ...library.problems]
    const feeds = feedHealths(join(cacheDir, 'import', 'asked.json'))
    const archive = { read, library: library.value, problems, feeds, outside }
    return { facts: gatherFacts(archive, settings), problems }
  })
}
