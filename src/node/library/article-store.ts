import type { SafeHtml } from '../../shared/article.ts'
import type { TextSink, TextStore } from '../storage/text-store.ts'

/** Stores the bodies of articles. */
export interface ArticleSink {
  readonly bodies: TextSink<SafeHtml>
}

/** The store of all bodies between the two phases. */
export interface ArticleStore extends ArticleSink {
  readonly bodies: TextStore<SafeHtml>
}
