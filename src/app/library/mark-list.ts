import { shownWords } from '../ui/interface-language.ts'
import { library } from './browser-library.ts'
import { type DrawnList, planMarkAll } from './list/plan-mark-all.ts'
import { offerUndo } from './offer-undo.ts'

/** Marks a list as read, says how many articles that were, and offers to take it back. */
export function markList(list: DrawnList): void {
  const words = shownWords('library')
  const { changes, range, marked, spared } = planMarkAll(list, library.getState(), Date.now())
  const kept = spared > 0 ? ` · ${words.mutedKept(spared)}` : ''
  if (changes.length === 0 && !range) {
    offerUndo((spared > 0 ? words.markedAll(0) : words.nothingToMark) + kept, undefined)
    return
  }
  offerUndo(words.markedAll(marked) + kept, library.change(changes, range))
}
