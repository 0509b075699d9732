import { statSync } from 'node:fs'
import { zonedDay } from '../../shared/zone.ts'
import { type Counts, countProblems } from '../core/describe-problems.ts'
import type { Problem } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import type { DuplicateStory, Library, LibraryArticle } from '../library/library.ts'
import type { PictureFacts } from '../pictures/picture-facts.ts'
import type { ReadArticles } from '../reading/read-articles.ts'
import { type ArticleSource, listSources } from './article-sources.ts'
import type { FeedHealth } from './feed-health.ts'
import { groupProblems, type ProblemKind } from './group-problems.ts'
import { gatherPictures, type PictureFigures } from './picture-figures.ts'

/** An article file in a list of the check. `title` is the title under which it is published. */
export interface CheckedFile {
  /** The path below the content folder. */
  readonly path: string
  readonly title: string
}

/** An article and the bytes of its body as HTML, or a picture and the bytes of its file. */
export interface LargeFile {
  /** An article's path below the content folder, or a picture's absolute path. */
  readonly path: string
  readonly bytes: number
}

/** Everything that a check finds out about an archive. Lists of files are in the order of paths. */
export interface ArchiveFacts {
  readonly counts: Counts
  /** All problems, by kind. */
  readonly kinds: readonly ProblemKind[]
  readonly undated: readonly CheckedFile[]
  /** Files that state no title. */
  readonly untitled: readonly CheckedFile[]
  /** Articles without a body. */
  readonly empty: readonly CheckedFile[]
  readonly doubled: readonly DuplicateStory[]
  /** Files with pictures that are found nowhere, and their addresses as written. */
  readonly lostPictures: readonly { readonly path: string; readonly addresses: readonly string[] }[]
  /** The kinds of what articles leave out on purpose, each with its number, most first. */
  readonly leftOut: readonly (readonly [kind: string, count: number])[]
  /** The largest first. */
  readonly largestArticles: readonly LargeFile[]
  readonly largestPictures: readonly LargeFile[]
  /** The number of articles of each month (`YYYY-MM`) that has any, the oldest first. */
  readonly months: readonly (readonly [month: string, count: number])[]
  /** The most frequent first. */
  readonly sources: readonly ArticleSource[]
  /** The feeds that imports follow. */
  readonly feeds: readonly FeedHealth[]
  /** Missing where the archive keeps no pictures. */
  readonly pictures?: PictureFigures
}

/** The result of reading an archive. */
interface ReadArchive {
  readonly read: ReadArticles
  readonly library: Library
  /** All problems, of files and of the library. */
  readonly problems: readonly Problem[]
  readonly feeds?: readonly FeedHealth[]
  /** The known pictures of other sites. Missing where the archive keeps none. */
  readonly outside?: PictureFacts | undefined
}

/** The number of entries in the lists of the largest. */
const mostLargest = 10

/** Gathers the facts about an archive that has been read. */
export function gatherFacts(
  { read, library, problems, feeds = [], outside }: ReadArchive,
  { timeZone }: Pick<Settings, 'timeZone'>,
): ArchiveFacts {
  const articles = [...library.articles.values()].toSorted(byPath)
  const titles = new Map(read.drafts.map(({ path, shown }) => [path, shown.title]))
  const isUntitled = ({ key, expected }: Problem) => key === 'title' && expected === 'a headline'
  return {
    counts: countProblems(problems, read.count),
    kinds: groupProblems(problems),
    undated: articles.filter(({ details }) => details.date === undefined).map(checkedFile),
    untitled: problems
      .filter(isUntitled)
      .map(({ path }) => ({ path, title: titles.get(path) ?? '' })),
    empty: articles.filter(({ body }) => body.length === 0).map(checkedFile),
    doubled: library.duplicates.toSorted(byPath),
    lostPictures: findLostPictures(read),
    leftOut: Object.entries(read.leftOut).toSorted(([, a], [, b]) => b - a),
    largestArticles: largest(articles.map(({ path, body }) => ({ path, bytes: body.length }))),
    largestPictures: largest(
      read.media.map(({ absolutePath }) => ({ path: absolutePath, bytes: sizeOf(absolutePath) })),
    ),
    months: countMonths(articles, timeZone),
    sources: listSources(articles, problems, timeZone),
    feeds,
    ...(outside && { pictures: gatherPictures(read, articles, outside, timeZone) }),
  }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0
  return a.path < b.path ? -1 : 1
}

function checkedFile({ path, details }: LibraryArticle): CheckedFile {
  return { path, title: details.title }
}

function findLostPictures({ files }: ReadArticles): ArchiveFacts['lostPictures'] {
  return [...files].flatMap(([path, { pictures }]) => {
    const lost = pictures.filter(({ isFile, media }) => !isFile && media === undefined)
    const addresses = lost.map((use) => use.address)
    return addresses.length === 0 ? [] : [{ path, addresses: [...new Set(addresses)] }]
  })
}

function largest(files: readonly LargeFile[]): readonly LargeFile[] {
  return files.toSorted((a, b) => b.bytes - a.bytes).slice(0, mostLargest)
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function countMonths(
  articles: readonly LibraryArticle[],
  timeZone: string,
): ArchiveFacts['months'] {
  const counts = new Map<string, number>()
  for (const { details } of articles) {
    if (details.date === undefined) continue
    const month = zonedDay(details.date, timeZone).slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
