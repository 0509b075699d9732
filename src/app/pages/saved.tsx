import '../library/page/library-page.css'
import { SavedPage } from '../library/page/library-page.tsx'

/** The page of the articles that the reader has saved for later. */
export function View() {
  return <SavedPage />
}
