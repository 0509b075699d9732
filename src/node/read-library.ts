import { uniqueBy } from './core/collect.ts'
import { ContentRejectedError } from './core/content-rejected-error.ts'
import type { Counts } from './core/describe-problems.ts'
import { lowersPaths } from './core/hosting/hosts.ts'
import { ownPagesFolder } from './core/paths/own-pages-folder.ts'
import { versionsFolder } from './core/paths/versions-folder.ts'
import { findFormerFeedIds } from './feeds/find-former-feed-ids.ts'
import { listPublicFiles } from './input/list-public-files.ts'
import { buildLibrary } from './library/build-library.ts'
import type { Library } from './library/library.ts'
import { dropCaseForms } from './library/moves/drop-case-forms.ts'
import { findCaseMoves } from './library/moves/find-case-moves.ts'
import { findFormerLists } from './library/moves/find-former-lists.ts'
import { findVanished } from './library/moves/find-vanished.ts'
import { knowsLetterCase } from './output/knows-letter-case.ts'
import { makeSizes, type PreparedPictures } from './pictures/prepare-pictures.ts'
import { openSharp } from './pictures/renditions/open-sharp.ts'
import type { ArticleCache } from './reading/article-cache.ts'
import { type EarlierVersions, findVersions } from './reading/find-versions.ts'
import { keptFiles, keptPictures, showsOwnOnly } from './reading/kept-files.ts'
import { type ReadArticles, readArticles } from './reading/read-articles.ts'
import { noOwnPages } from './reading/read-own-pages.ts'
import type { Reporter } from './reporter.ts'
import type { SiteBuild } from './site-build.ts'

/** Options of the first phase of a build. */
interface FirstPhase {
  readonly build: SiteBuild
  readonly cache: ArticleCache
  /** The pictures that the archive keeps, with the sizes that are made already. */
  readonly pictures: PreparedPictures | undefined
  /** Gets the number of files before they are read. */
  readonly onListed: (count: number) => Promise<void>
  readonly report: Reporter
}

/**
 * The first phase: reads all articles, puts them in their order and reports all problems. Throws
 * `ContentRejectedError` when errors stop the build. It is a function of its own because what a suspended
 * async function has in its variables stays in memory: what was read of every file would stay until all is
 * written.
 */
export async function readLibrary(phase: FirstPhase): Promise<CheckedContent> {
  const first = await readContent(phase)
  const { read, pictures } = await readWithSizes(phase, first)
  return checkContent(phase, read, pictures)
}

/** The articles that were read, without what only the cache needs. */
type ReadContent = Omit<ReadArticles, 'files'>

/** Reads all articles. */
async function readContent(phase: FirstPhase): Promise<ReadContent> {
  const { build, cache, pictures, onListed, report } = phase
  const { settings, root, base, threads } = build
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
async function readWithSizes(phase: FirstPhase, first: ReadContent): Promise<ReadWithSizes> {
  const { build, pictures: prepared, report } = phase
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
  const again = { ...phase, pictures, onListed: async () => {} }
  return { read: await readContent(again), pictures }
}

/** The result of the first phase. */
export interface CheckedContent {
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
  { build, cache, report }: FirstPhase,
  read: ReadContent,
  pictures: PreparedPictures | undefined,
): CheckedContent {
  const { settings, root, outDir, publicDirs, base, readOwnPages } = build
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
