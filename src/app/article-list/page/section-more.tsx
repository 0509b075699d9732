import { useEffect, useRef, useState } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

const sectionHeadlines = lazyPart(() =>
  import('./section-headlines.tsx').then((part) => part.SectionHeadlines),
)

/**
 * A link to more articles of a section, and some of its headlines; of the latest articles where the section
 * has no other. They come when the reader comes near the end of the article. Their space is kept, so nothing
 * below moves. The prerendered page, which has a budget of bytes, has only the space.
 */
export function SectionMore({ article }: { article: ArticleDetails }) {
  const { href, words } = useSite()
  const box = useRef<HTMLElement>(null)
  const [isNear, setIsNear] = useState(false)
  const SectionHeadlines = useLazyPart(sectionHeadlines, isNear)
  const isHydrated = useHydrated()
  // The source rather than its last branch, which may hold hardly more than the neighbours above.
  const path = article.categories[0]?.slice(0, 2) ?? []
  const section = path.at(-1)
  const hasMore = article.newer !== undefined || article.older !== undefined

  useEffect(() => {
    if (!box.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        setIsNear(true)
      },
      { rootMargin: '800px' },
    )
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])

  const slugs = path.map(({ slug }) => slug)
  const scope: ListScope = section && hasMore ? { kind: 'category', slugs } : { kind: 'all' }
  return (
    <section ref={box} className="section-more">
      {isHydrated && section && hasMore && (
        <h2>
          <a href={href(siteUrls.category(slugs))}>{words.moreFrom(section.label)}</a>
        </h2>
      )}
      {isNear && SectionHeadlines && (
        <SectionHeadlines
          scope={scope}
          without={[article.id, article.newer?.id, article.older?.id]}
          box={box}
        />
      )}
    </section>
  )
}
