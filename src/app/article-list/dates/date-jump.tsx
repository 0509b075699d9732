import { CalendarDays } from 'lucide'
import { useContext } from 'react'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { Icon } from '../../ui/icon.tsx'
import { lazyPart, useLazyDialog } from '../../ui/lazy/lazy-part.tsx'
import { showNotice } from '../../ui/notice/show-notice.ts'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'
import { ListReadingContext } from '../reading/list-reading.ts'

const dateDialog = lazyPart(() => import('./date-dialog.tsx').then((part) => part.DateDialog))

/**
 * The button that leads to the months of a list. It works only with JavaScript: until hydration it keeps its
 * space but is invisible. The dialog is loaded with the first click.
 */
export function DateJump({ scope }: { scope: ListScope }) {
  const { words } = useSite()
  const reading = useContext(ListReadingContext)
  const isHydrated = useHydrated()
  const { Shown, open, close } = useLazyDialog(dateDialog)

  function onClick(): void {
    // The dialog asks for the same and says so when it fails.
    reading?.source.months(scope).catch(() => {})
    open(() => showNotice(navigator.onLine ? words.failedTitle : words.offlineTitle))
  }

  return (
    <>
      <button
        type="button"
        className={isHydrated ? 'date-jump' : 'date-jump waiting'}
        aria-haspopup="dialog"
        onClick={onClick}
      >
        <Icon of={CalendarDays} size={20} />
        {words.byMonth}
      </button>
      {Shown && reading && <Shown scope={scope} source={reading.source} onClose={close} />}
    </>
  )
}
