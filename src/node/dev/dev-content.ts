import type { SafeHtml } from '../../shared/article.ts'
import { writeHtml } from '../body/finish/write-html.ts'
import type { Problem } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import type { PublishedFile } from '../input/publish-media.ts'
import { buildLibrary } from '../library/build-library.ts'
import type { Library, LibraryArticle } from '../library/library.ts'

/** The state of the content folder from which the dev server answers. */
export interface DevContent {
  readonly library: Library
  /** All problems of the content. */
  readonly problems: readonly Problem[]
  readonly media: readonly PublishedFile[]
  /** Changes with every article. */
  readonly version: string
  /**
   * Reads the rest of an article that the library knows only in part. Missing when the library is
   * complete.
   */
  readonly complete?: (article: LibraryArticle) => LibraryArticle
  readonly readBody: (article: LibraryArticle) => SafeHtml
}

/** The content of a folder that is not there: no articles. */
export function emptyContent(settings: Settings): DevContent {
  const library = buildLibrary([], settings).value
  return { library, problems: [], media: [], version: 'empty', readBody: () => writeHtml([]) }
}
