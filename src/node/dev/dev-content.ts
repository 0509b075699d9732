import type { SafeHtml } from '../../shared/article.ts'
import type { Problem } from '../core/problem.ts'
import type { PublishedFile } from '../input/publish-media.ts'
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
