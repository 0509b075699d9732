import { type CSSProperties, memo } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/list-scope.ts'
import { listPageTitle } from '../../../shared/list-title.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { listPageOf } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { arrangePart } from '../page/arrange-part.ts'
import { DaySection } from '../page/day-section.tsx'
import type { ListRun, RunPage } from './list-run.ts'
import { ListTrouble } from './list-trouble.tsx'

interface OlderPartProps {
  readonly scope: ListScope
  readonly page: RunPage
  /** The article above its first. */
  readonly before: ArticleSummary | undefined
  readonly run: ListRun
}

/**
 * An older page in a list that has grown: its number, which leads to it alone, then days. Rows and
 * gap are different elements on purpose: React keeps the last children of one that it updates.
 */
export const OlderPart = memo(({ scope, page, before, run }: OlderPartProps) => {
  const { clock, href, words } = useSite()
  const { name, articles, height, hasFailed } = page
  if (!articles) {
    return (
      <div key="gap" className="older-part" {...listPageOf(name)} style={{ blockSize: height }}>
        {hasFailed && <ListTrouble kind="failed" onRetry={() => void run.readAgain(name)} />}
      </div>
    )
  }
  return (
    <div key="rows" className="older-part" {...listPageOf(name)} style={rowCount(articles.length)}>
      <p className="folio">
        <a href={href(siteUrls.list(scope, name))}>{listPageTitle(name, words)}</a>
      </p>
      {arrangePart(articles, before, clock).map((group) => (
        <DaySection key={group.articles[0]?.id} group={group} scope={scope} />
      ))}
    </div>
  )
})

/** How high the part is guessed to be as long as it has never been on the screen. */
function rowCount(rows: number): CSSProperties {
  return { '--rows': rows } as CSSProperties
}
