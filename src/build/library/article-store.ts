import type { SafeHtml } from '../../shared/article.ts'
import type { TextSink, TextStore } from './text-store.ts'

/** Takes the bodies of articles, as HTML and as plain text. */
export interface ArticleSink {
  readonly bodies: TextSink<SafeHtml>
  readonly texts: TextSink<string>
}

/** Where the bodies of all articles wait between the two phases. */
export interface ArticleStore extends ArticleSink {
  readonly bodies: TextStore<SafeHtml>
  readonly texts: TextStore<string>
}
