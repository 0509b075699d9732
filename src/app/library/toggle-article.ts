import { shownWords } from '../ui/interface-language.ts'
import { library } from './browser-library.ts'
import type { KeptArticle } from './kept-article.ts'
import { offerUndo } from './offer-undo.ts'
import { isRead } from './records/is-read.ts'
import { isSaved, saveArticle, unsaveArticle } from './save-article.ts'

/** Saves an article or takes it out of the saved ones. */
export function toggleSaved(article: KeptArticle): void {
  const words = shownWords('library')
  if (isSaved(article.id)) offerUndo(words.unsavedNow, unsaveArticle(article.id))
  else offerUndo(words.savedNow, saveArticle(article))
}

/** Marks an article as read or as unread. */
export function toggleRead(article: KeptArticle): void {
  const words = shownWords('library')
  const { articles, ranges } = library.getState()
  const { id } = article
  const wasRead = isRead(articles.get(id), ranges.values(), article)
  const undo = library.change([{ id, name: 'read', value: wasRead ? null : Date.now() }])
  offerUndo(wasRead ? words.unreadNow : words.readNow, undo)
}
