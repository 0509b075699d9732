import type { PageKind } from '../../shared/pages.ts'
import { loadPart } from '../ui/lazy/lazy-part.tsx'
import { type PageModule, type PageView, viewOf } from './page-view.ts'
import { View as SettingsView } from './settings.tsx'

/** A view that is hardly more than a heading stands in the program itself. */
const atHand: { readonly [Kind in PageKind]?: PageModule } = {
  settings: { View: SettingsView },
}

/** The other views come with their style sheets; a prerendered page names the files of its view. */
const files = import.meta.glob<PageModule>(['./*.tsx', '!./settings.tsx'])

/** Loads the view of a kind of page. Rejects as every lazy part does. */
export async function loadPageView(kind: PageKind): Promise<PageView> {
  const load = files[`./${kind}.tsx`]
  return viewOf(kind, atHand[kind] ?? (load && (await loadPart(load))))
}
