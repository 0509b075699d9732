import { type ComponentType, useRef, useState } from 'react'
import type { ArticleDetails } from '../../shared/article.ts'
import { copyText } from '../ui/copy-text.ts'
import { showNotice } from '../ui/show-notice.ts'
import { useSite } from '../ui/site-context.ts'
import { articleLink } from './article-link.ts'
import { chosenRange } from './chosen-range.ts'

interface ShareButtonProps {
  readonly article: ArticleDetails
  /** Whether the button says in words what it does; else it is a sign. */
  readonly inWords?: boolean
}

/** What the dialog is told when it opens. */
export interface ShareDialogProps {
  readonly article: ArticleDetails
  /** What was selected in the body. */
  readonly range: Range | undefined
  readonly onClose: () => void
}

/** Opens the dialog of everything that can be given away; it is loaded with the first click. */
export function ShareButton({ article, inWords = false }: ShareButtonProps) {
  const site = useSite()
  const { messages } = site
  const button = useRef<HTMLButtonElement>(null)
  const range = useRef<Range>(undefined)
  const [Dialog, setDialog] = useState<ComponentType<ShareDialogProps>>()

  async function open(): Promise<void> {
    // There are no clicks at build: the dialog shall not become part of it.
    if (import.meta.env.SSR) return
    const part = await import('./share-dialog.tsx').catch(() => undefined)
    // Without the dialog there is still the one thing that most came for.
    if (part) setDialog(() => part.ShareDialog)
    else if (await copyText(articleLink(article, site))) showNotice(messages.linkCopied)
  }
  function close(): void {
    setDialog(undefined)
    button.current?.focus({ preventScroll: true })
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={inWords ? 'button share-button' : 'share-button share-sign'}
        aria-label={inWords ? undefined : messages.share}
        onPointerDown={() => {
          range.current = chosenRange()
        }}
        onClick={() => {
          range.current = chosenRange() ?? range.current
          void open()
        }}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M12 15V3.500M8 7l4-3.500L16 7M8 10.500H5.500v10h13v-10H16" />
        </svg>
        {inWords && messages.share}
      </button>
      {Dialog && <Dialog article={article} range={range.current} onClose={close} />}
    </>
  )
}
