import { type ComponentType, useEffect, useState } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName, ListScope } from '../../../shared/list-scope.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { library } from '../browser-library.ts'
import { newsStore } from '../news/news-store.ts'
import { isRead } from '../records/is-read.ts'
import { ListTools } from './list-tools.tsx'
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
  readonly load: (scope: ListScope, page: ListPageName) => Promise<ListFile>
}

/** How many rows are wanted at once, and how many pages are read for them at most. */
const wantedRows = 20
const mostPages = 8

/**
 * The unread or the new articles of a list. What is read while it is on the screen stays in it; pages are
 * read as long as rows are wanting, and then when the reader asks for more.
 */
export function UnreadList({ list, show, Row, load }: UnreadListProps) {
  const { href, words: reader } = useSite()
  const words = useWords('library')
  const [articles, setArticles] = useState<readonly ArticleSummary[]>([])
  const [next, setNext] = useState<ListPageName | undefined>(list.page)
  const [reading, setReading] = useState<'yes' | 'no' | 'failed'>('yes')
  const isKnown = useKnown()
  useEffect(() => {
    if (reading !== 'yes' || !isKnown) return
    let isCurrent = true
    void readUnread({ list, next, show, load }).then((part) => {
      if (!isCurrent) return
      setArticles((before) => [...before, ...part.articles])
      setNext(part.next)
      setReading(part.hasFailed ? 'failed' : 'no')
    })
    return () => {
      isCurrent = false
    }
  }, [reading, isKnown, list, next, show, load])
  const isEmpty = articles.length === 0 && reading === 'no' && next === undefined
  return (
    <div className="first-page unread-list">
      <div className="list-tools-host">
        <ListTools list={list} show={show} />
      </div>
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

interface UnreadPart {
  readonly articles: readonly ArticleSummary[]
  readonly next: ListPageName | undefined
  readonly hasFailed: boolean
}

async function readUnread({
  list,
  next,
  show,
  load,
}: Pick<UnreadListProps, 'list' | 'show' | 'load'> & {
  readonly next: ListPageName | undefined
}): Promise<UnreadPart> {
  const articles: ArticleSummary[] = []
  let page = next
  try {
    for (let pages = 0; pages < mostPages && page !== undefined; pages += 1) {
      const file: ListFile = page === list.page ? list : await load(list.scope, page)
      articles.push(...file.articles.filter((article) => isWanted(article, show)))
      page = file.older
      if (articles.length >= wantedRows) break
    }
  } catch {
    return { articles, next: page, hasFailed: true }
  }
  return { articles, next: page, hasFailed: false }
}

function isWanted(article: ArticleSummary, show: UnreadListProps['show']): boolean {
  if (show === 'new') return newsStore.getState()?.fresh.ids.has(article.id) === true
  const { articles, ranges } = library.getState()
  return !isRead(articles.get(article.id), ranges.values(), article)
}
