import { useWords } from '../../ui/site-context.ts'
import { useStore } from '../../ui/store.ts'
import { takeBack, undoOffer } from '../offer-undo.ts'

/** Says at the foot of the screen what was done, with a button that takes it back. */
export function UndoBar() {
  const words = useWords('library')
  const offer = useStore(undoOffer)
  return (
    <aside aria-live="polite" className={offer && 'undo-bar'}>
      {offer && <span>{offer.text}</span>}
      {offer?.undo && (
        <button type="button" onClick={takeBack}>
          {words.undo}
        </button>
      )}
    </aside>
  )
}
