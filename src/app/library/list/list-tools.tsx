import './list-tools.css'
import { useEffect, useRef, useState } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useFilters } from '../../settings/own-filters.ts'
import { useCommands } from '../../ui/commands.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { useStore } from '../../ui/store.ts'
import { newsStore } from '../news/news-store.ts'
import type { News } from '../news/read-news.ts'
import { countNew } from './count-new.ts'
import { markShownList } from './mark-shown-list.ts'
import type { PartSource } from './read-list-part.ts'
import { type ShowChoice, showQuery } from './show-choice.ts'
import { sinceText } from './since-text.ts'

/** The props of the tools of a list. */
export interface ListToolsProps {
  readonly list: ListFile
  readonly show: ShowChoice
  readonly load: PartSource['load']
}

/** The tools of a list: what is new, the choice between all and unread, and the button that marks all. */
export function ListTools({ list, show, load }: ListToolsProps) {
  const { href } = useSite()
  const words = useWords('library')
  const heldNews = useHeldNews(list)
  const fresh = useStore(newsStore)?.fresh
  const count = fresh ? countNew(list.scope, fresh) : 0
  const path = href(siteUrls.list(list.scope, list.page))
  const filters = useFilters()
  const [isMarking, setIsMarking] = useState(false)
  function markAll(): boolean {
    if (isMarking) return true
    setIsMarking(true)
    void markShownList({ list, show, news: heldNews, filters }, load).finally(() =>
      setIsMarking(false),
    )
    return true
  }
  useCommands({ markAll })
  return (
    <div className="list-tools">
      <NewLine list={list} count={count} path={path} show={show} />
      <nav aria-label={words.show}>
        <a href={path} aria-current={show === 'all' ? 'true' : undefined}>
          {words.all}
        </a>
        <a href={path + showQuery('unread')} aria-current={show === 'unread' ? 'true' : undefined}>
          {words.unread}
        </a>
      </nav>
      <button
        type="button"
        className="mark-all"
        aria-label={words.markAll(count)}
        title={words.markAll(count)}
        aria-busy={isMarking}
        onClick={markAll}
      >
        <span aria-hidden="true" className="mark-all-icon" />
        {count > 0 && <span aria-hidden="true">{count}</span>}
      </button>
    </div>
  )
}

interface NewLineProps extends Omit<ListToolsProps, 'load'> {
  readonly count: number
  readonly path: string
}

/** How many articles are new, as a link to them: on the home page since when. */
function NewLine({ list, count, path, show }: NewLineProps) {
  const site = useSite()
  const words = useWords('library')
  const state = useStore(newsStore)
  const [now] = useState(Date.now)
  const last = state?.visits.last
  const sinceLast = state?.fresh.sinceLast.size ?? 0
  const isHome = list.scope.kind === 'all' && last !== undefined && sinceLast > 0
  if (!isHome && count === 0) return <span />
  const part = isHome ? 'since' : 'new'
  return (
    <a
      className="new-line"
      href={path + showQuery(part)}
      aria-current={show === part ? 'true' : undefined}
    >
      {isHome ? words.newSince(sinceLast, sinceText(last.until, now, site)) : words.newCount(count)}
    </a>
  )
}

/** The news as they were when the list was drawn: what comes later has not been seen in it. */
function useHeldNews(list: ListFile): News | undefined {
  const held = useRef<{ readonly hash: string; readonly news: News }>(undefined)
  const news = useStore(newsStore)?.news
  useEffect(() => {
    if (news && held.current?.hash !== list.hash) held.current = { hash: list.hash, news }
  }, [news, list])
  return held.current?.hash === list.hash ? held.current.news : news
}
