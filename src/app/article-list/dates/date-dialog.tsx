import './date-dialog.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MonthsFile } from '../../../shared/content-files.ts'
import type { ListScope } from '../../../shared/list-scope.ts'
import { Modal } from '../../ui/modal.tsx'
import { useSite } from '../../ui/site-context.ts'
import { ListError } from '../pager/list-error.tsx'
import type { ListSource } from '../pager/list-reading.ts'
import { DateYears } from './date-years.tsx'
import { readMonthInView } from './month-in-view.ts'

interface DateDialogProps {
  readonly scope: ListScope
  readonly source: ListSource
  readonly onClose: () => void
}

/** The months of a list as a sheet of links, so that readers need not scroll through years. */
export function DateDialog({ scope, source, onClose }: DateDialogProps) {
  const { clock, words } = useSite()
  const [current] = useState(() => readMonthInView(clock))
  return (
    <Modal className="date-dialog" title={words.byMonth} onClose={onClose}>
      <Months scope={scope} source={source} current={current} />
    </Modal>
  )
}

interface MonthsProps {
  readonly scope: ListScope
  readonly source: ListSource
  readonly current: string | undefined
}

function Months({ scope, source, current }: MonthsProps) {
  const { words } = useSite()
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
      {file === undefined && <p role="status">{words.loading}</p>}
      {(file === 'failed' || file === 'offline') && <ListError kind={file} onRetry={retry} />}
      {typeof file === 'object' && <DateYears scope={scope} file={file} current={current} />}
    </div>
  )
}
