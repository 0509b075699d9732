import './share-dialog.css'
import { type MouseEvent, useEffect, useId, useRef } from 'react'
import { shareWordsFor } from '../../shared/share-words.ts'
import { useSite } from '../ui/site-context.ts'
import { articleLink } from './article-link.ts'
import { QrCode } from './qr-code.tsx'
import type { ShareDialogProps } from './share-button.tsx'
import { ShareWays } from './share-ways.tsx'

/** Everything that can be given away of an article: its link, its text, a quotation, a QR code. */
export function ShareDialog({ article, range, onClose }: ShareDialogProps) {
  const site = useSite()
  const words = shareWordsFor(site.info.language)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const link = articleLink(article, site)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('.share-way')?.focus()
  }, [])

  function closeOnClick({ target }: MouseEvent): void {
    if (target === dialog.current) dialog.current?.close()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes every dialog.
    <dialog
      ref={dialog}
      className="share"
      aria-labelledby={id}
      onClose={onClose}
      onClick={closeOnClick}
    >
      <div className="share-sheet">
        <div className="share-head">
          <h2 id={id}>{words.title}</h2>
          <CloseButton label={words.close} onClick={() => dialog.current?.close()} />
        </div>
        <div className="share-columns">
          <ShareWays {...{ article, range, link, words }} />
          <QrCode link={link} words={words} />
        </div>
      </div>
    </dialog>
  )
}

function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="share-close" aria-label={label} onClick={onClick}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="m6 6 12 12M18 6 6 18" />
      </svg>
    </button>
  )
}
