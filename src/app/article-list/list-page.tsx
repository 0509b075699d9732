import type { ReactNode } from 'react'
import type { ListFile } from '../../shared/content-files.ts'
import { listName, listPageTitle } from '../../shared/page-title.ts'
import { useSite } from '../ui/site-context.ts'
import { DaySection } from './day-section.tsx'
import { EmptyList } from './empty-list.tsx'
import { groupByDay } from './group-by-day.ts'
import { LeadStory } from './lead-story.tsx'
import { PagingLinks } from './paging-links.tsx'

interface ListPageProps {
  readonly list: ListFile
  /** The column beside the list on wide screens. */
  readonly side: ReactNode
  /** What stands above and below the list's name. */
  readonly breadcrumb?: ReactNode
  readonly nearby?: ReactNode
}

/** One page of a list: its name, a lead story on the first page, then the articles by day. */
export function ListPage({ list, side, breadcrumb, nearby }: ListPageProps) {
  const { clock } = useSite()
  const [first, ...others] = list.articles
  const lead = list.page === 'latest' ? first : undefined
  const groups = groupByDay(lead ? others : list.articles, clock)
  return (
    <div className="list-layout">
      {side}
      <main id="main" className="list-page">
        {breadcrumb}
        <ListHeading list={list} />
        {nearby}
        {lead && <LeadStory key={lead.id} article={lead} />}
        {groups.map((group) => (
          <DaySection key={group.articles[0]?.id} group={group} />
        ))}
        {first === undefined && <EmptyList />}
        <PagingLinks list={list} />
      </main>
    </div>
  )
}

function ListHeading({ list }: { list: ListFile }) {
  const { messages } = useSite()
  const page = listPageTitle(list.page, messages)
  const name = [listName(list, messages), page].filter(Boolean).join(' · ')
  return (
    <div className="list-title">
      <h1 tabIndex={-1}>{name}</h1>
      {list.count !== undefined && <p>{messages.articles(list.count)}</p>}
    </div>
  )
}
