import '../library/page/library-page.css'
import { HistoryPage } from '../library/page/library-page.tsx'

/** The page of the articles that the reader has opened. */
export function View() {
  return <HistoryPage />
}
