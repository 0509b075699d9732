import { useEffect, useRef } from 'react'
import { useWords } from '../../ui/site-context.ts'
import { showNotes } from './show-notes.ts'

/** Where footnotes are shown beside the links to them; nothing where the browser has no popovers. */
export function NotePopover({ body }: { body: HTMLElement }) {
  const words = useWords('article')
  const popover = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = popover.current
    if (!element || !('showPopover' in element)) return
    return showNotes(body, element)
  }, [body])
  return (
    <div
      ref={popover}
      popover="auto"
      className="note-popover"
      role="note"
      aria-label={words.note}
    />
  )
}
