import '../changes/changes-page.css'
import { ChangesPage } from '../changes/changes-page.tsx'
import type { PageViewProps } from './page-view.ts'

/** The page of the changes of an article. */
export function View({ page }: PageViewProps<'changes'>) {
  return <ChangesPage file={page} />
}
