import './share-dialog.css'
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { shareWordsFor } from '../../shared/share-words.ts'
import { copyText } from '../ui/copy-text.ts'
import { useSite } from '../ui/site-context.ts'
import { articleFacts } from './article-facts.ts'
import { articleLink } from './article-link.ts'
import { articleMarkdown } from './article-markdown.ts'
import { makeQuote } from './make-quote.ts'
import { QrCode } from './qr-code.tsx'
import type { ShareDialogProps } from './share-button.tsx'

/** Everything that can be given away of an article: its link, its text, a quotation, a QR code. */
export function ShareDialog({ article, range, onClose }: ShareDialogProps) {
  const site = useSite()
  const words = shareWordsFor(site.info.language)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState('')
  const link = articleLink(article, site)
  const { title } = article
  const quote = useMemo(
    () => range && makeQuote(range, article, { site, words }),
    [range, article, site, words],
  )
  useEffect(() => dialog.current?.showModal(), [])

  async function copy(text: string, success: string): Promise<void> {
    const isCopied = await copyText(text)
    setDone(isCopied ? success : words.copyFailed)
    if (!isCopied) field.current?.select()
  }
  function markdown(): string {
    const body = document.querySelector('[data-article-body]') ?? document.createElement('div')
    const { media, original } = words
    return articleMarkdown(article, body, {
      base: link,
      media,
      original,
      facts: articleFacts(article, site),
    })
  }
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
          <button
            type="button"
            className="share-close"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
          >
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
              <path d="m6 6 12 12M18 6 6 18" />
            </svg>
          </button>
        </div>
        <p className="share-title" lang={article.lang}>
          {title}
        </p>
        <input
          ref={field}
          className="share-address"
          type="url"
          readOnly
          value={link}
          aria-label={words.address}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <div className="share-ways">
          <ul>
            <Way
              sign={signs.link}
              label={words.copyLink}
              onChoose={() => copy(link, words.linkCopied)}
            />
            {quote && (
              <Way
                sign={signs.quote}
                label={words.copyQuote}
                onChoose={() => copy(quote.text, words.quoteCopied)}
              />
            )}
            <Way
              sign={signs.markdown}
              label={words.copyMarkdown}
              onChoose={() => copy(markdown(), words.markdownCopied)}
            />
            {canShare({ title, url: link }) && (
              <Way
                sign={signs.device}
                label={words.device}
                onChoose={() => void share({ title, url: link })}
              />
            )}
          </ul>
          <QrCode link={link} words={words} />
        </div>
        <p className="share-done" role="status">
          {done}
        </p>
      </div>
    </dialog>
  )
}

const signs = {
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  quote:
    'M10 7c-3 1-4.500 3.500-4.500 6v4H10v-4.500H6.500M18.500 7c-3 1-4.500 3.500-4.500 6v4h4.500v-4.500H15',
  markdown: 'M6 3.500h8.500L18.500 8v12.500H6zM14 4v4.500h4M9 12.500h6M9 16h6',
  device: 'M12 15V3.500M8 7l4-3.500L16 7M8 10.500H5.500v10h13v-10H16',
} as const

interface WayProps {
  readonly sign: string
  readonly label: string
  readonly onChoose: () => void
}

function Way({ sign, label, onChoose }: WayProps) {
  return (
    <li>
      <button type="button" className="share-way" onClick={onChoose}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d={sign} />
        </svg>
        {label}
      </button>
    </li>
  )
}

function canShare(data: ShareData): boolean {
  return typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true)
}

/** Opens the share sheet of the device; whoever closes it again has changed their mind. */
function share(data: ShareData): Promise<void> {
  return navigator.share(data).catch(() => {})
}
