import { Share } from 'lucide'
import { useRef } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { useCommands } from '../../ui/commands.ts'
import { copyText } from '../../ui/copy-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyDialog } from '../../ui/lazy/lazy-part.tsx'
import { showNotice } from '../../ui/notice/show-notice.ts'
import { useSite } from '../../ui/site-context.ts'
import { articleLink } from '../article-link.ts'
import { chosenRange } from '../quote/chosen-range.ts'

interface ShareButtonProps {
  readonly article: ArticleDetails
  /** Whether the button says in words what it does; else it shows an icon. */
  readonly inWords?: boolean
}

const shareDialog = lazyPart(() =>
  withWords(['share'], () => import('./share-dialog.tsx').then((part) => part.ShareDialog)),
)

/** Opens the share dialog. The dialog is loaded with the first click. */
export function ShareButton({ article, inWords = false }: ShareButtonProps) {
  const site = useSite()
  const { words } = site
  const button = useRef<HTMLButtonElement>(null)
  const isNothingFocused = useRef(false)
  const range = useRef<Range>(undefined)
  const { Shown, open, close } = useLazyDialog(shareDialog)

  // Without the dialog the link is copied: most readers want that.
  async function copyLink(): Promise<void> {
    if (await copyText(articleLink(article, site))) showNotice(words.linkCopied)
  }

  function openDialog(): boolean {
    range.current = chosenRange() ?? range.current
    // What has the focus gets it back from the browser, when the dialog closes.
    isNothingFocused.current = document.activeElement === document.body
    open(() => void copyLink())
    return true
  }
  // An article has two buttons; one of them answers the key.
  useCommands({ share: inWords ? undefined : openDialog })

  return (
    <>
      <button
        ref={button}
        type="button"
        className={inWords ? 'button share-button' : 'share-button share-icon'}
        aria-label={inWords ? undefined : words.share}
        onPointerDown={() => {
          range.current = chosenRange()
        }}
        onClick={openDialog}
      >
        <Icon of={Share} size={20} />
        {inWords && words.share}
      </button>
      {Shown && (
        <Shown
          article={article}
          range={range.current}
          onClose={() => {
            close()
            if (isNothingFocused.current) button.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </>
  )
}
