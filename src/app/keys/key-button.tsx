import { useState } from 'react'
import { useSite } from '../ui/site-context.ts'
import { KeyHelp } from './key-help.tsx'
import { keyMessagesFor } from './key-messages.ts'

/** Shows what keys do. */
export function KeyButton() {
  const { language } = useSite()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button key-button"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {keyMessagesFor(language).title}
      </button>
      {isOpen && <KeyHelp onClose={() => setIsOpen(false)} />}
    </>
  )
}
