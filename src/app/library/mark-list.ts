import { shownWords } from '../ui/interface-language.ts'
import { library } from './browser-library.ts'
import { offerUndo } from './offer-undo.ts'
import { type DrawnList, planMarkAll } from './records/plan-mark-all.ts'

/** Marks a list as read, says how many articles that were, and offers to take it back. */
export function markList(list: DrawnList): void {
  const words = shownWords('library')
  const { changes, range } = planMarkAll(list, library.getState(), Date.now())
  if (changes.length === 0 && !range) {
    offerUndo(words.nothingToMark, undefined)
    return
  }
  const undoChanges = library.change(changes)
  const undoRange = range && library.markRange(range)
  offerUndo(words.markedAll(range ? (list.count ?? changes.length) : changes.length), () => {
    undoRange?.()
    undoChanges()
  })
}
