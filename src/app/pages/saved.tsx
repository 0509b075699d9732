import '../library/page/library-page.css'
import { LazyHighlightList } from '../highlights/lazy-highlight-list.tsx'
import { SavedPage } from '../library/page/library-page.tsx'

/** The page of the articles that the reader has saved for later, and of the passages that are marked. */
export function View() {
  return <SavedPage below={<LazyHighlightList />} />
}
