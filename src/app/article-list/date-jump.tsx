import { type ComponentType, useContext, useState } from 'react'
import type { ListScope } from '../../shared/list-scope.ts'
import { showNotice } from '../ui/show-notice.ts'
import { useSite } from '../ui/site-context.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import type { DateDialogProps } from './date-dialog.tsx'
import { ListReadingContext } from './list-reading.ts'

/**
 * The button that leads to the months of a list. It works only with JavaScript: until the reader
 * is there, it keeps its place but is not to be seen. What it opens is read when it is wanted.
 */
export function DateJump({ scope }: { scope: ListScope }) {
  const { messages } = useSite()
  const reading = useContext(ListReadingContext)
  const isHydrated = useHydrated()
  const [Dialog, setDialog] = useState<ComponentType<DateDialogProps>>()

  async function open(): Promise<void> {
    // The dialog asks for the same and says so when it fails.
    reading?.source.months(scope).catch(() => {})
    const part = await import('./date-dialog.tsx').catch(() => undefined)
    if (part) setDialog(() => part.DateDialog)
    else showNotice(navigator.onLine ? messages.failedTitle : messages.offlineTitle)
  }

  return (
    <>
      <button
        type="button"
        className={isHydrated ? 'date-jump' : 'date-jump waiting'}
        aria-haspopup="dialog"
        onClick={() => void open()}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 6.500h16v13H4zM4 10.500h16M8.500 3.500v5M15.500 3.500v5" />
        </svg>
        {messages.byMonth}
      </button>
      {Dialog && reading && (
        <Dialog scope={scope} source={reading.source} onClose={() => setDialog(undefined)} />
      )}
    </>
  )
}
