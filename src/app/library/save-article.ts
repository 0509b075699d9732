import { library } from './browser-library.ts'
import type { Undo } from './create-library.ts'
import { type KeptArticle, snapshotOf } from './kept-article.ts'
import { factOf } from './records/article-record.ts'

/** Whether an article is saved for later. */
export function isSaved(id: string): boolean {
  return factOf(library.getState().articles.get(id), 'saved') !== undefined
}

/** Saves an article for later. The first time the browser is asked not to throw the library away. */
export function saveArticle(article: KeptArticle): Undo {
  void navigator.storage?.persist?.().catch(() => false)
  return library.change([{ id: article.id, name: 'saved', value: Date.now() }, snapshotOf(article)])
}

/** Takes an article out of the saved ones. */
export function unsaveArticle(id: string): Undo {
  return library.change([{ id, name: 'saved', value: null }])
}
