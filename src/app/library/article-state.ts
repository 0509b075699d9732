import { createStore, type Store } from '../ui/store.ts'

/** The state of the article on the screen in the library. */
interface ArticleState {
  readonly isSaved: boolean
}

/**
 * The state of the article on the screen; undefined while the library is not there. The buttons of the
 * page follow it without loading the library.
 */
export const articleState: Store<ArticleState | undefined> = createStore<ArticleState | undefined>(
  undefined,
)
