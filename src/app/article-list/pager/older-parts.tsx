import './list-room.css'
import './older-parts.css'
import { type RefObject, useLayoutEffect } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/list-scope.ts'
import { listPageTitle } from '../../../shared/list-title.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'
import { useSite } from '../../ui/site-context.ts'
import { ListEnd } from './list-end.tsx'
import { OlderPart } from './older-part.tsx'
import { useListRun } from './use-list-run.ts'

/** What a list that grows tells of its end. */
export interface EndOfRun {
  readonly older: ListPageName | undefined
  readonly hasGrown: boolean
  /** Whether room is kept for the next page. */
  readonly hasRoom: boolean
  readonly isReading: boolean
}

/** What the older parts of a list are told. */
export interface OlderPartsProps {
  readonly list: ListFile
  /** The element that holds the whole list, its first part included. */
  readonly element: RefObject<HTMLElement | null>
  /** Where the reader was when the list was left, if it is being returned to. */
  readonly position: ScrollPosition | undefined
  /** Whether room for the next page is kept already. */
  readonly hasRoom: boolean
  /** Told where the list ends now. The link there is the page's own: it keeps the focus. */
  readonly onEnd: (end: EndOfRun) => void
}

/** The older pages of a list below its first, as the reader comes to them. */
export function OlderParts({ list, element, position, onEnd, ...props }: OlderPartsProps) {
  const { words } = useSite()
  const { state, run } = useListRun(list, element, position, props.hasRoom)
  const { added, older, hasRoom } = state
  const hasGrown = added !== undefined
  const isReading = state.reading === 'yes'
  useLayoutEffect(
    () => onEnd({ older, hasGrown, hasRoom, isReading }),
    [onEnd, older, hasGrown, hasRoom, isReading],
  )
  return (
    <>
      {state.pages.slice(1).map((page, index) => (
        <OlderPart
          key={page.name}
          scope={list.scope}
          page={page}
          before={state.pages[index]?.last}
          run={run}
        />
      ))}
      <ListEnd list={list} state={state} run={run} />
      <p className="visually-hidden" role="status" data-list-end>
        {added && words.added(listPageTitle(added.page, words) ?? '', added.count)}
      </p>
    </>
  )
}
