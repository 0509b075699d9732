import './list-placeholder.css'
import './loaded-pages.css'
import { type RefObject, useLayoutEffect } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'
import { useSite } from '../../ui/site-context.ts'
import { ListEnd } from './list-end.tsx'
import type { OlderPage } from './list-foot.tsx'
import { LoadedPage } from './loaded-page.tsx'
import { groupAbove } from './pager-state.ts'
import { useListPager } from './use-list-pager.ts'

/** The end of a list that grows. */
export interface EndOfList extends OlderPage {
  /** Whether a placeholder for the next page is shown. */
  readonly hasPlaceholder: boolean
  readonly isReading: boolean
}

/** The props of the older pages of a list. */
export interface LoadedPagesProps {
  readonly list: ListFile
  /** The element that contains the whole list with its first page. */
  readonly element: RefObject<HTMLElement | null>
  /** Where the reader was when the list was left, if it is being returned to. */
  readonly position: ScrollPosition | undefined
  /** Whether a placeholder for the next page is shown already. */
  readonly hasPlaceholder: boolean
  /** Told where the list ends now. The link there is the page's own: it keeps the focus. */
  readonly onEnd: (end: EndOfList) => void
}

/** The older pages of a list below its first, as the reader comes to them. */
export function LoadedPages({ list, element, position, onEnd, ...props }: LoadedPagesProps) {
  const { words } = useSite()
  const { state, pager } = useListPager(list, element, position, props.hasPlaceholder)
  const { added, older, olderMonth, hasPlaceholder } = state
  const isReading = state.reading === 'yes'
  useLayoutEffect(
    () => onEnd({ older, olderMonth, hasPlaceholder, isReading }),
    [onEnd, older, olderMonth, hasPlaceholder, isReading],
  )
  return (
    <>
      {state.pages.slice(1).map((page, index) => (
        <LoadedPage
          key={page.name}
          scope={list.scope}
          page={page}
          above={groupAbove(state.pages, index + 1)}
          pager={pager}
        />
      ))}
      <ListEnd list={list} state={state} pager={pager} />
      <p className="visually-hidden" role="status" data-list-end>
        {added && words.added(added.count)}
      </p>
    </>
  )
}
