import { useEffect } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { articleState } from '../article-state.ts'
import { library } from '../browser-library.ts'
import { snapshotOf } from '../kept-article.ts'
import { factOf } from '../records/article-record.ts'
import { isRead } from '../records/is-read.ts'
import { useRecord } from '../use-library.ts'
import { ResumeReading } from './resume-reading.tsx'
import { watchReading } from './watch-reading.ts'

/** Notes that the article on the screen is read, and tells the page's buttons what is known of it. */
export function ArticleRecorder({ article }: { article: ArticleDetails }) {
  const isSaved = factOf(useRecord(article.id), 'saved') !== undefined
  useEffect(() => {
    articleState.setState({ isSaved })
    return () => articleState.setState(undefined)
  }, [isSaved])
  useEffect(() => watchReading(() => noteReading(article)), [article])
  return <ResumeReading id={article.id} />
}

function noteReading(article: ArticleDetails): void {
  const { articles, ranges } = library.getState()
  const { id } = article
  const now = Date.now()
  library.change([
    { id, name: 'opened', value: now },
    snapshotOf(article),
    ...(isRead(articles.get(id), ranges.values(), article)
      ? []
      : [{ id, name: 'read', value: now } as const]),
  ])
}
