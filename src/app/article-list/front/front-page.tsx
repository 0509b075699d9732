import type { ArticleSummary } from '../../../shared/article.ts'
import type { FrontPage as Front, ListFile } from '../../../shared/content-files.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { frontBlocks } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { useMuteReason } from '../filters/use-mute-reason.ts'
import { arrangePage } from '../rows/arrange-page.ts'
import { DaySection } from '../rows/day-section.tsx'
import { groupedArticles } from '../rows/grouped-articles.ts'
import { LeadArticle } from '../rows/lead-article.tsx'
import { FrontSection } from './front-section.tsx'
import { SecondArticle } from './second-article.tsx'

interface FrontPageProps {
  readonly list: ListFile
  readonly front: Front
}

/**
 * The front page of a list: a lead, articles below it, blocks of categories, and the other articles by time.
 * Beside each other where there is room; on narrow screens a block comes after each day, by the style sheet.
 */
export function FrontPage({ list, front }: FrontPageProps) {
  const { clock } = useSite()
  const { articles, scope } = list
  const lead = articles[front.lead]
  const isLeadMuted = useMuteReason(lead) !== undefined
  return (
    <>
      {lead && <LeadArticle article={lead} scope={scope} />}
      <div className="seconds">
        {pick(articles, front.seconds).map((article) => (
          <SecondArticle key={article.id} article={article} scope={scope} leads={isLeadMuted} />
        ))}
      </div>
      <div className="river-layout">
        <Sections list={list} front={front} />
        <div className="river">
          {arrangePage(groupedArticles(list), undefined, clock).map((group) => (
            <DaySection key={group.articles[0]?.id} group={group} scope={scope} />
          ))}
        </div>
      </div>
    </>
  )
}

function Sections({ list: { articles, scope }, front }: FrontPageProps) {
  if (front.sections.length === 0) return false
  return (
    <div className={frontBlocks}>
      {front.sections.map(({ slug, label, articles: chosen }) => (
        <FrontSection
          key={slug}
          slugs={[...slugsOf(scope), slug]}
          label={label}
          articles={pick(articles, chosen)}
          scope={scope}
        />
      ))}
    </div>
  )
}

function slugsOf(scope: ListScope): readonly string[] {
  return scope.kind === 'category' ? scope.slugs : []
}

function pick(articles: readonly ArticleSummary[], chosen: readonly number[]): ArticleSummary[] {
  return chosen.flatMap((at) => articles[at] ?? [])
}
