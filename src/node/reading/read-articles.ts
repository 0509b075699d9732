import { readFileSync } from 'node:fs'
import { type LeftOut, sumLeftOut } from '../body/left-out.ts'
import type { Problem } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import {
  createMediaPublisher,
  type MediaPublisher,
  type PublishedFile,
} from '../input/publish-media.ts'
import {
  type ListedFile,
  listArticles,
  listedLocation,
  sourceHash,
} from '../input/read-source-files.ts'
import type { ArticleDraft } from '../library/article-draft.ts'
import type { PictureFacts } from '../pictures/picture-facts.ts'
import { fileStamp } from '../storage/file-stamp.ts'
import type { ArticleCache } from './article-cache.ts'
import { findFile, findMedia } from './find-media.ts'
import { isSameOutside, type OutsideUse } from './find-outside.ts'
import type { ReadFile } from './read-article.ts'
import { readInBatches } from './read-in-batches.ts'

/** The result of the first phase: all drafts and all problems. */
export interface ReadArticles {
  readonly drafts: readonly ArticleDraft[]
  readonly problems: readonly Problem[]
  /** Every file by its path, in the order of paths. */
  readonly files: ReadonlyMap<string, ReadFile>
  /** Problems of the folder, not of one file in it. */
  readonly folderProblems: readonly Problem[]
  /** The number of articles found. Rejected files count; drafts and unpublished files do not. */
  readonly count: number
  readonly media: readonly PublishedFile[]
  /** The pictures of other sites that articles show, as they were noted. */
  readonly outside: readonly OutsideUse[]
  /** The things that bodies contain and articles do not show, by kind. */
  readonly leftOut: LeftOut
}

/** Options of reading. `onProgress` gets the number of files that are done. */
export interface ReadingOptions {
  readonly settings: Settings
  /** Begins and ends with a slash. */
  readonly base: string
  readonly threads: number
  /** The folder of the site's own pages, absolute: its files are no articles. */
  readonly ownPages?: string
  /** The known pictures of other sites. Missing where the archive keeps none. */
  readonly outside?: PictureFacts | undefined
  readonly onProgress?: (done: number, total: number) => void
  /** Gets the number of files before any of them is read; they are read when its promise is fulfilled. */
  readonly onListed?: (count: number) => Promise<void> | void
  /** Whether the results are kept for the next build. True unless set to false. */
  readonly lasting?: boolean
}

/**
 * The first phase: reads and checks every file of the content folder that has changed since it was
 * cached. Bodies go to the cache's store; only the data that lists need stays in memory. Throws
 * `ContentFolderError` when there is nothing to read.
 */
export async function readArticles(
  cache: ArticleCache,
  options: ReadingOptions,
): Promise<ReadArticles> {
  const { settings } = options
  const listing = listArticles(settings.contentDir, options.ownPages)
  await options.onListed?.(listing.files.length)
  const media = createMediaPublisher(settings.contentDir, settings)
  const files = new Map<string, ReadFile>()
  const changed: ListedFile[] = []
  for (const listed of listing.files) {
    const known = reusable(listed, cache.find(listed.path), media, options.outside)
    if (known === undefined) changed.push(listed)
    else files.set(listed.path, known)
  }
  await readChanged(changed, files, cache, options)
  cache.save(files, options.lasting)
  const inOrder = new Map<string, ReadFile>()
  for (const { path } of listing.files) {
    const file = files.get(path)
    if (file !== undefined) inOrder.set(path, file)
  }
  return summarise(inOrder, listing.problems)
}

/** The cached file with its present stamp, if neither the file nor a picture in it has changed. */
function reusable(
  listed: ListedFile,
  known: ReadFile | undefined,
  media: MediaPublisher,
  outside: PictureFacts | undefined,
): ReadFile | undefined {
  if (known === undefined) return undefined
  const stamp = fileStamp(listedLocation(listed))
  if (stamp !== known.stamp && !hasHash(listed, known.hash)) return undefined
  const isSame = known.pictures.every((use) =>
    use.media === undefined
      ? (use.isFile ? findFile : findMedia)(media, listed, use.address).kind === 'missing'
      : fileStamp(use.media.absolutePath) === use.stamp,
  )
  if (!isSame || !isSameOutside(known.outside ?? [], outside ?? noFacts)) return undefined
  return stamp === known.stamp ? known : { ...known, stamp }
}

const noFacts: PictureFacts = new Map()

/** Whether a file with a new stamp still has the same content. */
function hasHash(listed: ListedFile, hash: string | undefined): boolean {
  try {
    return hash !== undefined && sourceHash(readFileSync(listedLocation(listed))) === hash
  } catch {
    return false
  }
}

async function readChanged(
  changed: readonly ListedFile[],
  files: Map<string, ReadFile>,
  cache: ArticleCache,
  options: ReadingOptions,
): Promise<void> {
  let done = 0
  await readInBatches(changed, options, (batch) => {
    const bodies = cache.bodies.append(batch.bodies)
    batch.files.forEach((file, index) => {
      const path = changed[batch.first + index]?.path
      if (path !== undefined) files.set(path, cache.keep(path, moveDraft(file, bodies)))
    })
    done += batch.files.length
    options.onProgress?.(done, changed.length)
  })
}

/**
 * The file with the range of its body moved by `by` bytes, so that it counts from the beginning of the
 * store.
 */
function moveDraft(file: ReadFile, by: number): ReadFile {
  const { draft } = file
  if (draft === undefined) return file
  const { body } = draft
  return { ...file, draft: { ...draft, body: { ...body, offset: body.offset + by } } }
}

function summarise(
  byPath: ReadonlyMap<string, ReadFile>,
  folderProblems: readonly Problem[],
): ReadArticles {
  const files = [...byPath.values()]
  const drafts = files.flatMap((file) => file.draft ?? [])
  const problems = [...folderProblems, ...files.flatMap((file) => file.problems)]
  const rejected = new Set(problems.flatMap((each) => (each.severity === 'error' ? each.path : [])))
  const pictures = files.flatMap((file) => file.pictures.flatMap((use) => use.media ?? []))
  const byName = new Map(pictures.map((media) => [media.name, media]))
  const media = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const count = drafts.length + rejected.size
  const leftOut = sumLeftOut(files.flatMap((file) => file.leftOut ?? []))
  const outside = files.flatMap((file) => file.outside ?? [])
  return { drafts, problems, files: byPath, folderProblems, count, media, outside, leftOut }
}
