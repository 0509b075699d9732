import type { SafeHtml } from '../../shared/article.ts'
import type { TextSink, TextStore } from '../storage/text-store.ts'

/** Takes the bodies of articles. */
export interface ArticleSink {
  readonly bodies: TextSink<SafeHtml>
}

/** Where the bodies of all articles wait between the two phases. */
export interface ArticleStore extends ArticleSink {
  readonly bodies: TextStore<SafeHtml>
}
