import { memo } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import { listPageOf } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { useShownFilters } from '../filters/use-shown-filters.ts'
import { arrangePage } from '../rows/arrange-page.ts'
import { DaySection } from '../rows/day-section.tsx'
import { groupedArticles } from '../rows/grouped-articles.ts'
import { LeadArticle } from '../rows/lead-article.tsx'
import { FrontPage } from './front-page.tsx'

/** The page of a list that its address names: the first one is a front page, or a lead article and days. */
export const FirstPage = memo(({ list }: { list: ListFile }) => {
  const { front } = list
  return (
    <div className="first-page" style={useShownFilters()} {...listPageOf(list.page)}>
      {front ? <FrontPage list={list} front={front} /> : <PlainPage list={list} />}
    </div>
  )
})

function PlainPage({ list }: { list: ListFile }) {
  const { clock } = useSite()
  const lead = list.page === 'latest' ? list.articles[0] : undefined
  const groups = arrangePage(groupedArticles(list), undefined, clock)
  return (
    <>
      {lead && <LeadArticle key={lead.id} article={lead} scope={list.scope} />}
      {groups.map((group) => (
        <DaySection key={group.articles[0]?.id} group={group} scope={list.scope} />
      ))}
    </>
  )
}
