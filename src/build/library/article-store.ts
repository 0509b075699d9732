import { join } from 'node:path'
import type { SafeHtml } from '../../shared/article.ts'
import { type TextSink, TextStore } from './text-store.ts'

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

/** An article store that leaves nothing behind. */
export interface TemporaryStore extends ArticleStore {
  /** Closes and removes the files. */
  readonly remove: () => void
}

/** Opens an empty store in `folder`; `name` keeps it apart from those of other processes. */
export function openTemporaryStore(folder: string, name: string): TemporaryStore {
  const bodies = new TextStore<SafeHtml>(join(folder, `${name}.html.tmp`))
  const texts = new TextStore<string>(join(folder, `${name}.text.tmp`))
  return {
    bodies,
    texts,
    remove() {
      bodies.remove()
      texts.remove()
    },
  }
}
