import { join } from 'node:path'
import type { SafeHtml } from '../../shared/article.ts'
import { TextStore } from './text-store.ts'

/** Where the bodies of all articles wait between the two phases: as HTML, and as plain text. */
export interface ArticleStore {
  readonly bodies: TextStore<SafeHtml>
  readonly texts: TextStore<string>
  /** Closes and removes the files. */
  readonly close: () => void
}

/** Opens an empty store in `folder`; `name` keeps it apart from those of other processes. */
export function openArticleStore(folder: string, name: string): ArticleStore {
  const bodies = new TextStore<SafeHtml>(join(folder, `${name}.html.tmp`))
  const texts = new TextStore<string>(join(folder, `${name}.text.tmp`))
  return {
    bodies,
    texts,
    close() {
      bodies.close()
      texts.close()
    },
  }
}
