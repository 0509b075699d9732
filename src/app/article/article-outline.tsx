import { useEffect, useRef } from 'react'
import type { Heading } from '../../shared/article.ts'
import { useSite } from '../ui/site-context.ts'
import { useMedia, wideScreen } from '../ui/use-media.ts'
import { useCurrentHeading } from './use-current-heading.ts'

/** An article with fewer headings needs no table of contents. */
const fewestHeadings = 2

/** The headings of an article: open in the margin of wide screens, folded above the body elsewhere. */
export function ArticleOutline({ headings }: { headings: readonly Heading[] }) {
  const { messages } = useSite()
  const details = useRef<HTMLDetailsElement>(null)
  const isWide = useMedia(wideScreen)
  useEffect(() => {
    if (details.current) details.current.open = isWide
  }, [isWide])
  const current = useCurrentHeading(headings, isWide)
  if (headings.length < fewestHeadings) return false
  const top = Math.min(...headings.map((heading) => heading.level))
  return (
    <nav className="outline" aria-label={messages.outline}>
      <details ref={details}>
        <summary>{messages.outline}</summary>
        <ol>
          {headings.map((heading) => (
            <li key={heading.id} className={heading.level > top ? 'deeper' : undefined}>
              <a
                href={`#${heading.id}`}
                aria-current={heading.id === current ? 'location' : undefined}
              >
                {heading.text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
