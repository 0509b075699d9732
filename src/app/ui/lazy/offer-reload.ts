import { shownWords } from '../interface-language.ts'
import { showNotice } from '../notice/show-notice.ts'
import { ProgramOutdatedError } from './program-outdated-error.ts'

/** Says that the site has been updated, and offers to reload, where that is why a part is not there. */
export function offerReload(error: unknown): void {
  if (!(error instanceof ProgramOutdatedError)) return
  const { outdatedTitle, reload } = shownWords('reader')
  showNotice(outdatedTitle, { label: reload, act: () => window.location.reload() })
}
