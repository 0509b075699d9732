import './section-headlines.css'
import { type RefObject, useContext, useEffect, useState } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { rowMetaClass } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { textDirection } from '../../ui/text-direction.ts'
import { PublishedTime } from '../../ui/time/published-time.tsx'
import { ListReadingContext } from '../reading/list-reading.ts'

interface SectionHeadlinesProps {
  /** The list whose newest articles they are. */
  readonly scope: ListScope
  /** The ids of the article that is being read and of those that are linked beside it. */
  readonly without: readonly (string | undefined)[]
  /** The element that keeps the headlines' space until they are there. */
  readonly box: RefObject<HTMLElement | null>
}

const mostHeadlines = 4

/**
 * The newest headlines of a list. Empty until they are loaded; when they cannot be loaded their space is given
 * up, and they come with the network.
 */
export function SectionHeadlines({ scope, without, box }: SectionHeadlinesProps) {
  const source = useContext(ListReadingContext)?.source
  const [articles, setArticles] = useState<readonly ArticleSummary[]>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each article.
  useEffect(() => {
    const stopping = new AbortController()
    const { signal } = stopping
    function load(): void {
      source?.load(scope, 'latest', signal).then(
        (list) => {
          const others = list.articles.filter(({ id }) => !without.includes(id))
          setArticles(others.slice(0, mostHeadlines))
        },
        () => {
          if (signal.aborted) return
          setArticles([])
          window.addEventListener('online', load, { once: true, signal })
        },
      )
    }
    load()
    return () => stopping.abort()
  }, [])
  useEffect(() => {
    return articles && box.current ? keepSpaceUntilAway(box.current) : undefined
  }, [articles, box])

  const withExcerpt = articles !== undefined && articles.length <= mostHeadlines / 2
  return (
    <ul className="section-headlines">
      {articles?.map((article) => (
        <Headline key={article.id} article={article} withExcerpt={withExcerpt} />
      ))}
    </ul>
  )
}

interface HeadlineProps {
  readonly article: ArticleSummary
  readonly withExcerpt: boolean
}

function Headline({ article, withExcerpt }: HeadlineProps) {
  const { href, words, textLang } = useSite()
  const { date, excerpt, id, lang, title } = article
  return (
    <li>
      <h3 lang={textLang(lang)} dir={textDirection(title)}>
        <a href={href(siteUrls.article(id))}>{title}</a>
      </h3>
      {withExcerpt && excerpt && (
        <p className="section-excerpt" lang={textLang(lang)} dir={textDirection(excerpt)}>
          {excerpt}
        </p>
      )}
      <p className={rowMetaClass}>
        {date === undefined ? <span>{words.undated}</span> : <PublishedTime date={date} />}
      </p>
    </li>
  )
}

/**
 * Keeps the space of many headlines below a few until the box has left the screen: content below must
 * not move while it is seen. Returns what ends the wait.
 */
function keepSpaceUntilAway(box: HTMLElement): () => void {
  // A change above the window moves the text in it, unless the browser holds on to the text.
  const holdsText = CSS.supports('overflow-anchor', 'auto')
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry || entry.isIntersecting) return
    if (entry.boundingClientRect.top < 0 && !holdsText) return
    observer.disconnect()
    box.dataset.full = ''
  })
  observer.observe(box)
  return () => observer.disconnect()
}
