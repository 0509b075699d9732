import { fingerprint } from '../core/fingerprint.ts'
import type { ArticleDraft } from '../library/article-draft.ts'
import { buildLibrary } from '../library/build-library.ts'
import type { PictureFacts } from '../pictures/picture-facts.ts'
import type { PreparedPictures } from '../pictures/prepare-pictures.ts'
import type { ArticleCache } from '../reading/article-cache.ts'
import { keptFiles } from '../reading/kept-files.ts'
import type { ReadFile } from '../reading/read-article.ts'
import { type ReadArticles, type ReadingOptions, readArticles } from '../reading/read-articles.ts'
import { noOwnPages, type ReadOwnPages } from '../reading/read-own-pages.ts'
import type { DevContent } from './dev-content.ts'
import { stubContent } from './stub-content.ts'

/** Options of the reading of a dev server. */
interface DevReading extends Omit<ReadingOptions, 'outside'> {
  /** Reads what the archive keeps of the pictures of other sites, and the sizes that builds have made. */
  readonly readPictures?: () => PreparedPictures | undefined
  /** Reads the pages of the site's own. */
  readonly readOwnPages?: (outside: PictureFacts | undefined) => ReadOwnPages
}

/** Reads the content folder again and again. */
export interface DevReader {
  /**
   * The content to serve while all articles are read for the first time. Undefined when reading takes no
   * time. Throws `ContentFolderError` when there is nothing to read.
   */
  readonly stub: () => DevContent | undefined
  /** Reads what changed since the last time. Throws `ContentFolderError` when there is nothing to read. */
  readonly read: () => Promise<DevContent>
}

/**
 * Makes the reader of a dev server. An article that cannot be read any more keeps its last good
 * version for as long as its file is there.
 */
export function createDevReader(cache: ArticleCache, options: DevReading): DevReader {
  let good: ReadonlyMap<string, ArticleDraft> = new Map()
  // Saving the cache of a large archive takes longer than reading the one file that was edited.
  let lasting = true
  return {
    stub: () => stubContent(cache, options, options.readPictures?.()),
    async read() {
      const pictures = options.readPictures?.()
      // Each picture is noted, so that an article is read again when its picture is kept.
      const outside: PictureFacts = pictures?.facts ?? new Map()
      const found = await readArticles(cache, { ...options, outside, lasting })
      lasting = false
      good = lastGood(found.files, good)
      const own = options.readOwnPages?.(outside) ?? noOwnPages
      const linked = { bodies: cache.bodies, base: options.base }
      const drafts = [...good.values()]
      const library = buildLibrary(drafts, options.settings, { ownPages: own.value, linked })
      const uses = [...found.outside, ...own.outside]
      const kept = pictures === undefined ? [] : keptFiles(uses, pictures)
      return {
        library: library.value,
        problems: [...found.problems, ...own.problems, ...library.problems],
        media: [...found.media, ...own.media, ...kept],
        version: versionOf(found),
        readBody: (article) => cache.bodies.read(article.body),
      }
    },
  }
}

function lastGood(
  files: ReadonlyMap<string, ReadFile>,
  before: ReadonlyMap<string, ArticleDraft>,
): ReadonlyMap<string, ArticleDraft> {
  const drafts = new Map<string, ArticleDraft>()
  for (const [path, file] of files) {
    const isBroken = file.problems.some((problem) => problem.severity === 'error')
    const draft = isBroken ? before.get(path) : file.draft
    if (draft !== undefined) drafts.set(path, draft)
  }
  return drafts
}

function versionOf({ files }: ReadArticles): string {
  return fingerprint([...files].map(([path, file]) => [path, file.hash]))
}
