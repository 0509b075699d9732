import { type ComponentType, type CSSProperties, useEffect, useState } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { library } from '../browser-library.ts'
import { newsStore } from '../news/news-store.ts'
import { isRead } from '../records/is-read.ts'
import { ListToolsPortal } from './list-tools-portal.tsx'
import { newIds } from './new-ids.ts'
import { type PartCursor, type PartSource, readListPart } from './read-list-part.ts'
import type { ShowChoice } from './show-choice.ts'

/** The props of a row as lists draw it. */
interface RowProps {
  readonly article: ArticleSummary
  readonly group: 'undated'
  readonly scope: ListScope
}

/** The props of the part of a list. */
export interface UnreadListProps {
  readonly list: ListFile
  readonly show: Exclude<ShowChoice, 'all'>
  readonly Row: ComponentType<RowProps>
  readonly source: PartSource
  /** Shows the rows where the reader's own filters have been applied. */
  readonly style?: CSSProperties | undefined
}

/**
 * The unread or the new articles of a list. What is read while it is on the screen stays in it; more is read
 * when the reader asks for it.
 */
export function UnreadList({ list, show, Row, source, style }: UnreadListProps) {
  const { href, words: reader } = useSite()
  const words = useWords('library')
  const [articles, setArticles] = useState<readonly ArticleSummary[]>([])
  const [next, setNext] = useState<PartCursor | undefined | 'first'>('first')
  const [reading, setReading] = useState<'yes' | 'no' | 'failed'>('yes')
  const isKnown = useKnown()
  useEffect(() => {
    if (reading !== 'yes' || !isKnown) return
    let isCurrent = true
    const cursor = next === 'first' ? firstCursor({ list, show }) : next
    if (!cursor) return
    void readListPart(list, source, cursor, (article) => isWanted(article, show)).then((part) => {
      if (!isCurrent) return
      setArticles((before) => [...before, ...part.articles])
      setNext(part.next)
      setReading(part.hasFailed ? 'failed' : 'no')
    })
    return () => {
      isCurrent = false
    }
  }, [reading, isKnown, list, next, show, source])
  const isEmpty = articles.length === 0 && reading === 'no' && next === undefined
  return (
    <div className="first-page unread-list" style={style}>
      <ListToolsPortal list={list} show={show} load={source.load} />
      <h2 className="visually-hidden">{show === 'unread' ? words.unread : words.isNew}</h2>
      {articles.map((article) => (
        <Row key={article.id} article={article} group="undated" scope={list.scope} />
      ))}
      {isEmpty && (
        <p className="unread-none">
          {words.nothingUnread} <a href={href(siteUrls.list(list.scope, list.page))}>{words.all}</a>
        </p>
      )}
      <p role="status" className={reading === 'yes' ? undefined : 'visually-hidden'}>
        {reading === 'yes' ? reader.loading : words.found(articles.length)}
      </p>
      {reading !== 'yes' && next !== undefined && (
        <button type="button" className="button" data-list-more onClick={() => setReading('yes')}>
          {reading === 'failed' ? reader.retry : reader.moreArticles}
        </button>
      )}
    </div>
  )
}

/** Whether it is known what is read and new, or will not be known. */
function useKnown(): boolean {
  const [isKnown, setIsKnown] = useState(false)
  useEffect(() => {
    let isCurrent = true
    void Promise.all([library.ready, newsStore.asked]).then(() => {
      if (isCurrent) setIsKnown(true)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return isKnown
}

/** Where reading begins: new articles are named by the news. */
function firstCursor({ list, show }: Pick<UnreadListProps, 'list' | 'show'>): PartCursor {
  const ids = show === 'unread' ? undefined : newIds(list.scope, show, newsStore.getState())
  return { page: list.page, ids }
}

function isWanted(article: ArticleSummary, show: UnreadListProps['show']): boolean {
  const fresh = newsStore.getState()?.fresh
  if (show === 'new') return fresh?.ids.has(article.id) === true
  if (show === 'since') return fresh?.sinceLast.has(article.id) === true
  const { articles, ranges } = library.getState()
  return !isRead(articles.get(article.id), ranges.values(), article)
}
