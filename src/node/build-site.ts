import { join } from 'node:path'
import { openCardPainter } from './cards/card-painter.ts'
import { codeVersion } from './core/code/code-version.ts'
import { fingerprint } from './core/fingerprint.ts'
import { growHeapSlowly } from './core/threads/grow-heap-slowly.ts'
import { fitSite } from './fit-site.ts'
import { outputKey } from './output/output-key.ts'
import { scanAhead } from './output/scan-ahead.ts'
import { picturesFolder } from './pictures/pictures-folder.ts'
import { preparePictures } from './pictures/prepare-pictures.ts'
import { type CheckedContent, readLibrary } from './read-library.ts'
import type { ArticleCache } from './reading/article-cache.ts'
import { articleCacheDir, withArticleCache } from './reading/with-article-cache.ts'
import { Reporter } from './reporter.ts'
import { contentSecurityPolicy } from './site/head/content-security-policy.ts'
import type { AppBundle } from './site/reader/open-reader.ts'
import type { SiteBuild } from './site-build.ts'
import type { Site } from './site-files.ts'
import { type WritingOptions, writeSite } from './write-site.ts'

/**
 * Builds the output folder from the content folder, in two phases. The first phase reads and checks every
 * file and keeps only summaries in memory. The second phase writes, and runs only when the first found no
 * errors. Prints all problems and results. Throws `ContentRejectedError`, before anything is written,
 * when the content has errors; `OutputError` or `FolderLockedError` when the output folder cannot be
 * used.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const { settings, base, cacheDir, environment } = build
  const report = new Reporter(settings.contentDir, environment, join(cacheDir, 'problems.txt'))
  const version = codeVersion('articles')
  const pictures = preparePictures(picturesFolder(build.root, settings.contentDir), cacheDir)
  const articlesDir = articleCacheDir(cacheDir, pictures?.facts)
  await withArticleCache(articlesDir, [version, settings, base], async (cache) => {
    const ahead = workAhead(build, report)
    const { onListed } = ahead
    const content = await readLibrary({ build, cache, pictures, onListed, report })
    const whole = await assembleSite(build, { ...content, cache, ahead, version }, report)
    const { site, lines } = fitSite(whole)
    report.notes(lines)
    const tally = await writeSite(site, await writingOptions(build, site, ahead, report))
    report.built(build.outDir, tally, { ...content, url: settings.url })
  })
}

/** The work that runs while articles are read. */
interface WorkAhead {
  /** The scan of the output folder. Undefined when it is not scanned in advance. */
  readonly seen: ReturnType<typeof scanAhead> | undefined
  /** Gets the number of files. With few files, bundling starts while they are read, with many before. */
  readonly onListed: (count: number) => Promise<void>
  /** The bundle of the reader. */
  readonly bundle: () => Promise<AppBundle>
}

/**
 * With more articles than this, reading and writing need all the memory. Other work is then done before or after
 * them.
 */
const mostAtOnce = 40_000

/** Starts the work that runs while articles are read. */
function workAhead({ threads, outDir, cacheDir, bundle }: SiteBuild, report: Reporter): WorkAhead {
  const seen = threads > 0 ? scanAhead(outDir, recordPath(cacheDir, outDir)) : undefined
  let bundling: Promise<AppBundle> | undefined
  const onListed = async (count: number) => {
    const isLarge = count > mostAtOnce
    if (isLarge) growHeapSlowly()
    report.timer.done('read')
    bundling = bundle()
    // Errors of the content are reported first. The build then ends without waiting for the bundle, so
    // its error has to be caught here.
    const bundled = bundling.catch(() => {})
    if (!isLarge) return
    await bundled
    report.timer.done('bundle')
  }
  report.timer.done('start')
  return { seen, onListed, bundle: () => bundling ?? bundle() }
}

/** The parts of a site. */
interface SiteParts
  extends Pick<CheckedContent, 'library' | 'versions' | 'media' | 'hasAllPictures'> {
  readonly cache: ArticleCache
  readonly ahead: WorkAhead
  /** The version of the build's code. */
  readonly version: string
}

/** Waits for the bundle and adds everything else that publishing the library needs. */
async function assembleSite(
  build: SiteBuild,
  { library, versions, media, hasAllPictures, cache, ahead, version }: SiteParts,
  report: Reporter,
): Promise<Site> {
  const { settings, base } = build
  const policy = contentSecurityPolicy(settings.embedHosts, { hasAllPictures })
  const app = await ahead.bundle()
  report.timer.done('bundle')
  const painter = settings.articleCards ? await openCardPainter(settings) : undefined
  const cacheKey = fingerprint(version, app.version, settings, base, policy)
  return { ...build, policy, library, versions, media, store: cache, app, cacheKey, painter }
}

async function writingOptions(
  { outDir, cacheDir, threads }: SiteBuild,
  { library }: Site,
  { seen }: WorkAhead,
  report: Reporter,
): Promise<WritingOptions> {
  return {
    outDir,
    recordPath: recordPath(cacheDir, outDir),
    seen: await seen,
    threads,
    indexAhead: threads > 1 && library.articles.size <= mostAtOnce,
    onProgress: report.progress('written'),
    onStep: report.timer.done,
  }
}

/** The path of an output folder's record. */
function recordPath(cacheDir: string, outDir: string): string {
  return join(cacheDir, 'outputs', `${outputKey(outDir)}.json`)
}
