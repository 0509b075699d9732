import type { ReactNode } from 'react'
import { hasMonths, type ListFile } from '../../../shared/content-files.ts'
import { listName } from '../../../shared/list-title.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { listToolsSpace } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { DateJump } from '../dates/date-jump.tsx'
import { NearMonthsLinks } from '../dates/near-months-links.tsx'
import { pageDates } from '../dates/page-dates.ts'
import { LazyDensitySwitch } from '../density/lazy-density-switch.tsx'
import { PagedArticles } from '../pager/paged-articles.tsx'

interface ListPageProps {
  readonly list: ListFile
  /** The column beside the list on wide screens. */
  readonly side: ReactNode
  /** The lines above and below the list's name. */
  readonly breadcrumb?: ReactNode
  readonly nearby?: ReactNode
  /** A part of the articles, as the reader wants it, in place of all of them. */
  readonly part?: ReactNode
}

/** A list from one of its pages on: its name, the way to newer pages, then the articles by day. */
export function ListPage({ list, side, breadcrumb, nearby, part }: ListPageProps) {
  return (
    <div className="list-layout">
      {side}
      <main id="main" className="list-page">
        {breadcrumb}
        <ListHeading list={list} />
        {nearby}
        {part ?? <WholeList list={list} />}
        {list.months && <NearMonthsLinks months={list.months} />}
      </main>
    </div>
  )
}

function WholeList({ list }: { list: ListFile }) {
  return (
    <>
      <NewerLink list={list} />
      <PagedArticles key={list.hash} list={list} />
    </>
  )
}

function ListHeading({ list }: { list: ListFile }) {
  const site = useSite()
  const { href, words } = site
  const page = pageDates(list.page, list.articles, site)
  const { kind } = list.scope
  const hasFeed = list.page === 'latest' && (kind === 'all' || kind === 'category')
  const name = [listName(list, words), page].filter(Boolean).join(' · ')
  return (
    <div className="list-title">
      <h1 tabIndex={-1}>{name}</h1>
      {list.count !== undefined && <p>{words.articles(list.count)}</p>}
      {hasFeed && (
        <a className="feed-link" href={href(siteUrls.feed(list.scope))}>
          {words.subscribe}
        </a>
      )}
      <div className={listToolsSpace} />
      <LazyDensitySwitch />
      {hasMonths(list) && <DateJump key={siteUrls.list(list.scope)} scope={list.scope} />}
    </div>
  )
}

function NewerLink({ list }: { list: ListFile }) {
  const { href, words } = useSite()
  if (list.newer === undefined) return false
  return (
    <p className="newer-link">
      <a href={href(siteUrls.list(list.scope, list.newer))}>{words.newer}</a>
    </p>
  )
}
