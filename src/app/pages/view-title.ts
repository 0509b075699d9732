import { pageTitle } from '../../shared/page-title.ts'
import type { View } from '../navigation/page-store.ts'
import type { ReaderSite } from '../ui/site-context.ts'
import type { LoadedPage } from './load-page.ts'

/** The document's title for what is on the screen. */
export function viewTitle({ face }: View<LoadedPage>, site: ReaderSite): string {
  const { info, words } = site
  if (face.kind === 'page') return pageTitle(face.page.page, info, words)
  const titles = {
    loading: words.loading,
    missing: words.missingTitle,
    offline: words.offlineTitle,
    failed: words.failedTitle,
    outdated: words.outdatedTitle,
  }
  return `${titles[face.kind]} · ${info.title}`
}
