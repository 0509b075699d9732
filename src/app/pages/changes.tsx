import '../changes/changes-page.css'
import { ChangesPage } from '../changes/changes-page.tsx'
import type { PageViewProps } from './page-view.ts'

/** What changed in an article. */
export function View({ page }: PageViewProps<'changes'>) {
  return <ChangesPage file={page} />
}
