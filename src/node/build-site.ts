import { join } from 'node:path'
import { openCardPainter } from './cards/card-painter.ts'
import { codeVersion } from './core/code/code-version.ts'
import { uniqueBy } from './core/collect.ts'
import { ContentRejectedError } from './core/content-rejected-error.ts'
import type { Counts } from './core/describe-problems.ts'
import { fingerprint } from './core/fingerprint.ts'
import { lowersPaths } from './core/hosting/hosts.ts'
import { ownPagesFolder } from './core/paths/own-pages-folder.ts'
import { versionsFolder } from './core/paths/versions-folder.ts'
import type { Settings } from './core/settings.ts'
import { growHeapSlowly } from './core/threads/grow-heap-slowly.ts'
import { findFormerFeedIds } from './feeds/find-former-feed-ids.ts'
import { fitSite } from './fit-site.ts'
import { listPublicFiles } from './input/list-public-files.ts'
import { buildLibrary } from './library/build-library.ts'
import type { Library } from './library/library.ts'
import { dropCaseForms } from './library/moves/drop-case-forms.ts'
import { findCaseMoves } from './library/moves/find-case-moves.ts'
import { findFormerLists } from './library/moves/find-former-lists.ts'
import { findVanished } from './library/moves/find-vanished.ts'
import { knowsLetterCase } from './output/knows-letter-case.ts'
import { outputKey } from './output/output-key.ts'
import { scanAhead } from './output/scan-ahead.ts'
import type { PictureFacts } from './pictures/picture-facts.ts'
import { picturesFolder } from './pictures/pictures-folder.ts'
import { makeSizes, type PreparedPictures, preparePictures } from './pictures/prepare-pictures.ts'
import { openSharp } from './pictures/renditions/open-sharp.ts'
import type { ArticleCache } from './reading/article-cache.ts'
import { type EarlierVersions, findVersions } from './reading/find-versions.ts'
import { keptFiles, keptPictures, showsOwnOnly } from './reading/kept-files.ts'
import { type ReadArticles, readArticles } from './reading/read-articles.ts'
import { noOwnPages, type ReadOwnPages } from './reading/read-own-pages.ts'
import { articleCacheDir, withArticleCache } from './reading/with-article-cache.ts'
import { type BuildEnvironment, createReporter, type Reporter } from './report-build.ts'
import { contentSecurityPolicy } from './site/head/content-security-policy.ts'
import type { AppBundle } from './site/reader/open-reader.ts'
import type { Site } from './site-files.ts'
import { type WritingOptions, writeSite } from './write-site.ts'

/** The options of a build. Folders are absolute. */
interface SiteBuild {
  readonly settings: Settings
  /** The folder of the archive. */
  readonly root: string
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outDir: string
  /** The folders whose files are published as they are. The first that has a name wins. */
  readonly publicDirs: readonly string[]
  readonly cacheDir: string
  /** Reads the pages of the site's own. Missing when there can be none. */
  readonly readOwnPages?: (outside: PictureFacts | undefined) => ReadOwnPages
  /** The number of threads that may help; 0 for none. */
  readonly threads: number
  readonly bundle: () => Promise<AppBundle>
  /** From how many articles on the archive counts as a large one; tests lower it. */
  readonly largeArchive?: number
  /** Loads what makes the sizes of kept pictures. */
  readonly openSharp?: typeof openSharp
  readonly environment: BuildEnvironment
}

/**
 * Builds the output folder from the content folder, in two phases. The first phase reads and checks every
 * file and keeps only summaries in memory. The second phase writes, and runs only when the first found no
 * errors. Prints all problems and results. Throws `ContentRejectedError`, before anything is written,
 * when the content has errors; `OutputError` or `FolderLockedError` when the output folder cannot be
 * used.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const { settings, base, cacheDir, environment } = build
  const report = createReporter(settings.contentDir, environment, join(cacheDir, 'problems.txt'))
  const version = codeVersion('articles')
  const prepared = preparePictures(picturesFolder(build.root, settings.contentDir), cacheDir)
  const articlesDir = articleCacheDir(cacheDir, prepared?.facts)
  await withArticleCache(articlesDir, [version, settings, base], async (cache) => {
    const ahead = workAhead(build, report)
    const content = await readLibrary(build, cache, ahead, prepared, report)
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
    if (isLarge) growHeapSlowly(count)
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

/**
 * The first phase. It is a function of its own because what a suspended async function has in its variables stays
 * in memory: what was read of every file would stay until all is written.
 */
async function readLibrary(
  build: SiteBuild,
  cache: ArticleCache,
  ahead: WorkAhead,
  prepared: PreparedPictures | undefined,
  report: Reporter,
): Promise<CheckedContent> {
  const first = await readContent(build, cache, ahead, prepared, report)
  const { read, pictures } = await readWithSizes(build, cache, first, prepared, report)
  return checkContent(build, read, cache, pictures, report)
}

/** The articles that were read, without what only the cache needs. */
type ReadContent = Omit<ReadArticles, 'files'>

/** Reads all articles. */
async function readContent(
  { settings, root, base, threads }: SiteBuild,
  cache: ArticleCache,
  { onListed }: Pick<WorkAhead, 'onListed'>,
  pictures: PreparedPictures | undefined,
  report: Reporter,
): Promise<ReadContent> {
  const options = {
    settings,
    base,
    threads,
    onListed,
    ownPages: ownPagesFolder(root),
    outside: pictures?.facts,
    onProgress: report.progress('read'),
  }
  // The files are much of what is in memory, and only the cache needs them again.
  const { files: _, ...read } = await report.guard(() => readArticles(cache, options))
  report.timer.done('read')
  return read
}

/** The articles, and the pictures as they show them. */
interface ReadWithSizes {
  readonly read: ReadContent
  readonly pictures: PreparedPictures | undefined
}

/**
 * Makes the sizes that are missing of the pictures that the articles show, and of no others. Articles that
 * show one of those are read again, because their HTML names the sizes.
 */
async function readWithSizes(
  build: SiteBuild,
  cache: ArticleCache,
  first: ReadContent,
  prepared: PreparedPictures | undefined,
  report: Reporter,
): Promise<ReadWithSizes> {
  if (prepared === undefined) return { read: first, pictures: undefined }
  const own = build.readOwnPages?.(prepared.facts) ?? noOwnPages
  const used = keptPictures([...first.outside, ...own.outside], prepared.facts)
  const { pictures, made } = await makeSizes(prepared, new Set(used.keys()), {
    openSharp: build.openSharp ?? openSharp,
    threads: build.threads,
    onProgress: report.progress('pictures made of'),
  })
  report.notes(pictures.notes)
  report.timer.done('pictures')
  if (made === 0) return { read: first, pictures }
  const again = { onListed: async () => {} }
  return { read: await readContent(build, cache, again, pictures, report), pictures }
}

/** The result of the first phase. */
interface CheckedContent {
  readonly library: Library
  readonly versions: EarlierVersions
  readonly media: ReadArticles['media']
  /** Whether no page shows a picture of another site. */
  readonly hasAllPictures: boolean
  readonly counts: Counts
  readonly vanished: ReturnType<typeof findVanished>
}

/**
 * Orders the articles, reports all problems, and frees the cache's memory that is no longer needed.
 * Throws `ContentRejectedError` when errors stop the build.
 */
function checkContent(
  { settings, root, outDir, publicDirs, base, readOwnPages }: SiteBuild,
  read: ReadContent,
  cache: ArticleCache,
  pictures: PreparedPictures | undefined,
  report: Reporter,
): CheckedContent {
  const publicFiles = listPublicFiles(publicDirs)
  const versions = findVersions(versionsFolder(root, settings.contentDir))
  const own = readOwnPages?.(pictures?.facts) ?? noOwnPages
  cache.forget()
  const { value: whole, problems } = buildLibrary(read.drafts, settings, {
    publicFiles,
    ownPages: own.value,
    linked: { bodies: cache.bodies, base },
    versions,
  })
  const isLowered = lowersPaths(settings.host)
  // Where both names are one file, a page that leads on would lead to itself.
  const library = isLowered || !knowsLetterCase(outDir) ? dropCaseForms(whole) : whole
  report.timer.done('library')
  const vanished = findVanished(library, outDir)
  const all = [
    ...read.problems,
    ...own.problems,
    ...problems,
    ...findFormerLists(library, outDir),
    ...(isLowered ? [] : findCaseMoves(library, outDir)),
    ...findFormerFeedIds(settings, outDir),
  ]
  const counts = report.problems(all, read.count, {
    vanished,
    leftOut: read.leftOut,
  })
  if (counts.rejected > 0 && !report.skipsErrors) {
    report.tally(counts)
    throw new ContentRejectedError(`${counts.rejected} articles have errors`)
  }
  const outside = [...read.outside, ...own.outside]
  const kept = pictures === undefined ? [] : keptFiles(outside, pictures)
  const media = uniqueBy([...read.media, ...own.media, ...kept], ({ name }) => name)
  const hasAllPictures = pictures !== undefined && showsOwnOnly(outside, settings.logo)
  return { library, versions, media, hasAllPictures, counts, vanished }
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
