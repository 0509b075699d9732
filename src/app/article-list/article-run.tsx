import { useRef } from 'react'
import type { ListFile } from '../../shared/content-files.ts'
import { listPageTitle } from '../../shared/page-title.ts'
import { useSite } from '../ui/site-context.ts'
import { EmptyList } from './empty-list.tsx'
import { FirstPart } from './first-part.tsx'
import { ListEnd } from './list-end.tsx'
import { OlderPart } from './older-part.tsx'
import { useListRun } from './use-list-run.ts'

/** The articles of a list page, and below them the older pages as the reader comes to them. */
export function ArticleRun({ list }: { list: ListFile }) {
  const { messages } = useSite()
  const element = useRef<HTMLDivElement>(null)
  const { state, run, readsAhead } = useListRun(list, element)
  const [first, ...others] = state.pages
  const { added } = state
  return (
    <div ref={element}>
      <FirstPart list={list} />
      {first?.articles?.length === 0 && <EmptyList />}
      {others.map((page, index) => (
        <OlderPart
          key={page.name}
          scope={list.scope}
          page={page}
          before={state.pages[index]?.last}
          run={run}
        />
      ))}
      <ListEnd list={list} state={state} run={run} readsAhead={readsAhead} />
      <p className="visually-hidden" role="status">
        {added && messages.added(listPageTitle(added.page, messages) ?? '', added.count)}
      </p>
    </div>
  )
}
