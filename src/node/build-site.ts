import { join } from 'node:path'
import { openCardPainter } from './cards/card-painter.ts'
import { codeVersion } from './core/code-version.ts'
import { ContentRejectedError } from './core/content-rejected-error.ts'
import type { Counts } from './core/describe-problems.ts'
import { fingerprint } from './core/fingerprint.ts'
import { asCacheError } from './core/output-error.ts'
import type { Settings } from './core/settings.ts'
import { buildLibrary } from './library/build-library.ts'
import type { Library } from './library/library.ts'
import { findVanished } from './library/moves/find-vanished.ts'
import { lookAhead } from './output/look-ahead.ts'
import { outputKey } from './output/output-key.ts'
import { type ArticleCache, openArticleCache } from './reading/article-cache.ts'
import { type ReadArticles, readArticles } from './reading/read-articles.ts'
import { type BuildEnvironment, createReporter, type Reporter } from './report-build.ts'
import type { AppBundle } from './site/bundle-app.ts'
import { writeSite } from './write-site.ts'

/** Everything a build needs to know. Folders are absolute. */
export interface SiteBuild {
  readonly settings: Settings
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outDir: string
  readonly publicDir: string
  readonly cacheDir: string
  readonly policy: string
  /** How many threads may help; 0 for none. */
  readonly threads: number
  readonly bundle: () => Promise<AppBundle>
  readonly environment: BuildEnvironment
}

/**
 * From content folder to output folder, in two phases: the first reads and checks every file and
 * keeps only summaries in memory; only when it found no errors does the second write. Prints what
 * there is to say. Throws `ContentRejectedError`, before anything is written, when the content has errors;
 * `OutputError` or `FolderLockedError` when the output folder cannot be used.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const report = createReporter(build.settings.contentDir, build.environment)
  try {
    await buildOnce(build, report)
  } catch (error) {
    // The cache was damaged, and is empty now.
    // Whatever concerns the output folder says so itself.
    if (!(error instanceof Error && error.name === 'DamagedTextError')) {
      throw asCacheError(error, build.cacheDir)
    }
    await buildOnce(build, report)
  }
}

/**
 * With more articles than this, what is done beside their reading and writing would take memory that
 * they need themselves: it waits for its turn.
 */
const mostAtOnce = 40_000

async function buildOnce(build: SiteBuild, report: Reporter): Promise<void> {
  const { settings, base, cacheDir, threads, outDir } = build
  const recordPath = join(cacheDir, 'outputs', `${outputKey(outDir)}.json`)
  // Goes on while this thread reads.
  const seen = threads > 0 ? lookAhead(outDir, recordPath) : undefined
  const version = codeVersion(['src/node', 'src/shared'])
  const cache = openArticleCache(join(cacheDir, 'articles'), [version, settings, base])
  try {
    report.timer.done('start')
    const { library, media, counts, vanished, bundle } = await readLibrary(build, cache, report)
    const app = await bundle()
    report.timer.done('bundle')
    const painter = settings.articleCards ? await openCardPainter(settings) : undefined
    const cacheKey = fingerprint(version, app.version, settings, base, build.policy)
    const site = { ...build, library, media, store: cache, app, cacheKey, painter }
    const options = {
      outDir,
      recordPath,
      seen: await seen,
      threads,
      indexAhead: threads > 1 && library.articles.size <= mostAtOnce,
      onProgress: report.progress('written'),
      onStep: report.timer.done,
    }
    report.written(outDir, await writeSite(site, options))
    report.vanished(vanished)
    report.tally(counts)
  } catch (error) {
    if (error instanceof Error && error.name === 'DamagedTextError') cache.discard()
    throw error
  } finally {
    cache.close()
  }
}

/** What the first phase leaves to the second, and the bundle of the reader, which may be under way. */
interface FirstPhase extends Pick<ReadAndBundled, 'bundle'> {
  readonly library: Library
  readonly media: ReadArticles['media']
  readonly counts: Counts
  readonly vanished: ReturnType<typeof findVanished>
}

/** Reads and reports; drafts and the like are free to go when this is done. */
async function readLibrary(
  build: SiteBuild,
  cache: ArticleCache,
  report: Reporter,
): Promise<FirstPhase> {
  const { settings, outDir } = build
  const { read, bundle } = await readAndBundle(build, cache, report)
  report.timer.done('read')
  const { value: library, problems } = buildLibrary(read.drafts, settings)
  cache.forget()
  report.timer.done('library')
  const vanished = findVanished(library, outDir)
  const counts = report.problems([...read.problems, ...problems], read.count, vanished)
  if (counts.rejected > 0 && !report.skipsErrors) {
    report.tally(counts)
    throw new ContentRejectedError(`${counts.rejected} articles have errors`)
  }
  return { library, media: read.media, counts, vanished, bundle }
}

/** What was read, and the bundle of the reader, which may still be under way. */
interface ReadAndBundled {
  readonly read: ReadArticles
  readonly bundle: () => Promise<AppBundle>
}

/** Reads all articles. The reader is bundled meanwhile, unless there are too many of them. */
async function readAndBundle(
  { bundle, settings, base, threads }: SiteBuild,
  cache: ArticleCache,
  report: Reporter,
): Promise<ReadAndBundled> {
  let bundling: Promise<AppBundle> | undefined
  const onListed = (count: number) => {
    if (count > mostAtOnce) return
    bundling = bundle()
    // Faults of the content are told first, and then nobody waits for the bundle any more.
    bundling.catch(() => {})
  }
  const onProgress = report.progress('read')
  const options = { settings, base, threads, onListed, onProgress }
  const read = await report.guard(() => readArticles(cache, options))
  return { read, bundle: () => bundling ?? bundle() }
}
