import './date-dialog.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListFile, MonthsFile } from '../../../shared/content-files.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { Modal } from '../../ui/modal.tsx'
import { useSite } from '../../ui/site-context.ts'
import { ListError } from '../reading/list-error.tsx'
import type { ListSource } from '../reading/list-reading.ts'
import { completeMonths } from './complete-months.ts'
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

/** The months of the numbered pages, and the first page, which has the others. */
interface FoundMonths {
  readonly file: MonthsFile
  readonly first: ListFile
}

function Months({ scope, source, current }: MonthsProps) {
  const { clock, words } = useSite()
  const [found, setFound] = useState<FoundMonths | 'failed' | 'offline'>()
  const [attempt, setAttempt] = useState(0)
  const body = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads again.
  useEffect(() => {
    let isWanted = true
    Promise.all([source.months(scope), source.load(scope, 'latest')]).then(
      ([file, first]) => isWanted && setFound({ file, first }),
      () => isWanted && setFound(navigator.onLine ? 'failed' : 'offline'),
    )
    return () => {
      isWanted = false
    }
  }, [source, scope, attempt])
  useLayoutEffect(() => {
    if (found) body.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }, [found])

  function retry(): void {
    setFound(undefined)
    setAttempt(attempt + 1)
  }

  return (
    <div ref={body} className="date-body">
      {found === undefined && <p role="status">{words.loading}</p>}
      {(found === 'failed' || found === 'offline') && <ListError kind={found} onRetry={retry} />}
      {typeof found === 'object' && (
        <DateYears
          scope={scope}
          months={completeMonths(found.file, found.first, clock)}
          undated={found.file.undated}
          current={current}
        />
      )}
    </div>
  )
}
