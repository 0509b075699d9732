import './modal.css'
import { X } from 'lucide'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './icon.tsx'
import { useSite } from './site-context.ts'

interface ModalProps {
  readonly className: string
  /** The name of the dialog, which is its heading too. */
  readonly title: string
  /** A selector of what gets the focus; missing: the browser decides. */
  readonly focus?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog over the page: Escape, its button, a click beside it and a click on a link in it close it. */
export function Modal({ className, title, focus, onClose, children }: ModalProps) {
  const { words } = useSite()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    if (focus !== undefined) dialog.current?.querySelector<HTMLElement>(focus)?.focus()
  }, [focus])

  function closeOnClick({ target }: MouseEvent): void {
    const isLink = target instanceof Element && target.closest('a') !== null
    if (isLink || target === dialog.current) dialog.current?.close()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes every dialog.
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby={id}
      onClose={onClose}
      onClick={closeOnClick}
    >
      <div className="modal-sheet">
        <div className="modal-head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            className="modal-close"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon of={X} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
