import type { SafeHtml } from '../../shared/article.ts'
import type { Problem } from '../core/problem.ts'
import type { PublishedMedia } from '../input/publish-media.ts'
import type { Library, LibraryArticle } from '../library/library.ts'

/** The content folder at one moment, as the dev server answers it. */
export interface DevContent {
  readonly library: Library
  /** Everything that is wrong. */
  readonly problems: readonly Problem[]
  readonly media: readonly PublishedMedia[]
  /** Changes with every article. */
  readonly version: string
  /** Reads what the library does not know of an article yet; missing where it knows everything. */
  readonly complete?: (article: LibraryArticle) => LibraryArticle
  readonly readBody: (article: LibraryArticle) => SafeHtml
}
