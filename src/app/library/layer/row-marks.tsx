import { useEffect, useMemo } from 'react'
import { useSettings } from '../../settings/use-settings.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { useStore } from '../../ui/store.ts'
import { library } from '../browser-library.ts'
import { sinceText } from '../list/since-text.ts'
import { newsStore } from '../news/news-store.ts'
import { addsRows } from './adds-rows.ts'
import { markLastVisit } from './mark-last-visit.ts'
import { markRows } from './mark-rows.ts'
import { watchRows } from './watch-rows.ts'

/** Marks the rows of the page: read, new, saved. Rows that come later are marked when they come. */
export function RowMarks() {
  const site = useSite()
  const { words: reader } = site
  const words = useWords('library')
  const { passed } = useSettings()
  const news = useStore(newsStore)
  const names = useMemo(() => ({ ...words, save: reader.save }), [words, reader])
  useEffect(() => {
    let frame = 0
    const observer = new MutationObserver((changes) => {
      if (!addsRows(changes)) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(markEverything)
    })
    function markEverything() {
      markRows(names, news?.fresh)
      if (news?.visits.last) {
        const since = sinceText(news.visits.last.until, Date.now(), site)
        markLastVisit(news.news, news.visits, words.lastVisit(since))
      }
      // Rows that came before the frame are marked, too.
      observer.takeRecords()
    }
    observer.observe(document.body, { childList: true, subtree: true })
    const stop = library.subscribe(() => markRows(names, news?.fresh))
    markEverything()
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      stop()
    }
  }, [words, names, news, site])
  useEffect(() => watchRows(passed === 'read'), [passed])
  return null
}
