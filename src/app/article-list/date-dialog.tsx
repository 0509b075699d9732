import './date-dialog.css'
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MonthsFile } from '../../shared/content-files.ts'
import type { ListScope } from '../../shared/list-scope.ts'
import { useSite } from '../ui/site-context.ts'
import { DateYears } from './date-years.tsx'
import type { ListSource } from './list-reading.ts'
import { ListTrouble } from './list-trouble.tsx'
import { readMonthInView } from './month-in-view.ts'

export interface DateDialogProps {
  readonly scope: ListScope
  readonly source: ListSource
  readonly onClose: () => void
}

/** The months of a list as a sheet of links: nobody has to scroll through a decade. */
export function DateDialog({ scope, source, onClose }: DateDialogProps) {
  const { clock, messages } = useSite()
  const dialog = useRef<HTMLDialogElement>(null)
  const [current] = useState(() => readMonthInView(clock))
  useEffect(() => dialog.current?.showModal(), [])

  /** A click beside the sheet closes the dialog, and so does a link, even to the page itself. */
  function closeOnClick({ target }: MouseEvent): void {
    const isLink = target instanceof Element && target.closest('a') !== null
    if (isLink || target === dialog.current) dialog.current?.close()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes every dialog.
    <dialog
      ref={dialog}
      className="date-dialog"
      aria-label={messages.byMonth}
      onClose={onClose}
      onClick={closeOnClick}
    >
      <div className="date-sheet">
        <div className="date-head">
          <h2>{messages.byMonth}</h2>
          <button
            type="button"
            className="date-close"
            aria-label={messages.close}
            onClick={() => dialog.current?.close()}
          >
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
              <path d="m6 6 12 12M18 6 6 18" />
            </svg>
          </button>
        </div>
        <Months scope={scope} source={source} current={current} />
      </div>
    </dialog>
  )
}

interface MonthsProps {
  readonly scope: ListScope
  readonly source: ListSource
  readonly current: string | undefined
}

function Months({ scope, source, current }: MonthsProps) {
  const { messages } = useSite()
  const [file, setFile] = useState<MonthsFile | 'failed' | 'offline'>()
  const [attempt, setAttempt] = useState(0)
  const body = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads again.
  useEffect(() => {
    let isWanted = true
    source.months(scope).then(
      (months) => isWanted && setFile(months),
      () => isWanted && setFile(navigator.onLine ? 'failed' : 'offline'),
    )
    return () => {
      isWanted = false
    }
  }, [source, scope, attempt])
  useLayoutEffect(() => {
    if (file) body.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }, [file])

  function retry(): void {
    setFile(undefined)
    setAttempt(attempt + 1)
  }

  return (
    <div ref={body} className="date-body">
      {file === undefined && <p role="status">{messages.loading}</p>}
      {(file === 'failed' || file === 'offline') && <ListTrouble kind={file} onRetry={retry} />}
      {typeof file === 'object' && <DateYears scope={scope} file={file} current={current} />}
    </div>
  )
}
