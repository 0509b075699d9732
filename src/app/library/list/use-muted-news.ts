import { useEffect, useRef } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import { findMuteReason } from '../../../shared/filters/find-mute-reason.ts'
import { mutes } from '../../../shared/filters/mutes.ts'
import { useFilters } from '../../settings/own-filters.ts'
import { useStore } from '../../ui/store.ts'
import { newsStore, noteMuted } from '../news/news-store.ts'
import type { PartSource } from './read-list-part.ts'
import { readNewArticles } from './read-new-articles.ts'

/**
 * Finds out which of the new articles are muted although no row of them is drawn, so that they are not counted. A
 * reader without filters asks for nothing.
 */
export function useMutedNews(source: PartSource): void {
  const filters = useFilters()
  const news = useStore(newsStore)?.news
  const read = useRef<ReadonlyMap<string, ArticleSummary>>(new Map())
  const { load, article } = source
  useEffect(() => {
    if (!news || (!mutes(filters) && read.current.size === 0)) return
    let isCurrent = true
    const wanted = [...(newsStore.getState()?.fresh.ids ?? [])].filter(
      (id) => !read.current.has(id),
    )
    const reading = wanted.length > 0 ? readNewArticles(wanted, { load, article }) : undefined
    void Promise.resolve(reading).then((articles = []) => {
      if (!isCurrent) return
      read.current = new Map([...read.current, ...articles.map((each) => [each.id, each] as const)])
      noteMuted(
        new Map(
          [...read.current].map(([id, each]) => [id, findMuteReason(each, filters) !== undefined]),
        ),
      )
    })
    return () => {
      isCurrent = false
    }
  }, [filters, news, load, article])
}
