import { useEffect, useRef } from 'react'
import type { Heading } from '../../shared/article.ts'
import { useSite } from '../ui/site-context.ts'
import { textDirection } from '../ui/text-direction.ts'
import { useMedia, wideScreen } from '../ui/use-media.ts'
import { useCurrentHeading } from './use-current-heading.ts'

/** An article with fewer headings needs no table of contents. */
export const fewestHeadings = 2

/** The headings of an article: open in the margin of wide screens, folded above the body elsewhere. */
export function ArticleOutline({ headings }: { headings: readonly Heading[] }) {
  const { words } = useSite()
  const details = useRef<HTMLDetailsElement>(null)
  const isWide = useMedia(wideScreen)
  useEffect(() => {
    if (details.current) details.current.open = isWide
  }, [isWide])
  const current = useCurrentHeading(headings, isWide)
  if (headings.length < fewestHeadings) return false
  return (
    <nav className="outline" aria-label={words.outline}>
      <details ref={details}>
        <summary>{words.outline}</summary>
        <OutlineList headings={headings} current={current} />
      </details>
    </nav>
  )
}

interface OutlineListProps {
  readonly headings: readonly Heading[]
  /** The id of the one whose section is being read. */
  readonly current: string | undefined
}

/** The headings as links, those below the highest level set in. */
export function OutlineList({ headings, current }: OutlineListProps) {
  const top = Math.min(...headings.map((heading) => heading.level))
  return (
    <ol>
      {headings.map((heading) => (
        <li
          key={heading.id}
          className={heading.level > top ? 'deeper' : undefined}
          dir={textDirection(heading.text)}
        >
          <a href={`#${heading.id}`} aria-current={heading.id === current ? 'location' : undefined}>
            {heading.text}
          </a>
        </li>
      ))}
    </ol>
  )
}
