import './reading-bar.css'
import { ALargeSmall, ArrowRight, List, Share } from 'lucide'
import { useState } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { runCommand } from '../../ui/commands.ts'
import { Icon } from '../../ui/icon.tsx'
import { settingsLinkClass } from '../../ui/page-elements.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { fewestHeadings } from '../article-outline.tsx'
import { useNeighbours } from '../use-neighbours.ts'
import { OutlineDialog } from './outline-dialog.tsx'
import { useIsReading } from './use-is-reading.ts'

interface ReadingBarProps {
  readonly article: ArticleDetails
  readonly body: HTMLElement
}

/**
 * The reading bar: it takes the place of the site's bar on a narrow screen while the body is read, with
 * the outline, share, the size of the text, the next article.
 */
export function ReadingBar({ article, body }: ReadingBarProps) {
  const { href, words } = useSite()
  const { textSize } = useWords('article')
  const { next } = useNeighbours(article)
  const [isOpen, setIsOpen] = useState(false)
  const isReading = useIsReading(body)
  const { headings } = article
  return (
    <>
      {isReading && (
        <div className="reading-bar">
          {headings.length >= fewestHeadings && (
            <button type="button" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
              <Icon of={List} />
              {words.outline}
            </button>
          )}
          <button type="button" aria-haspopup="dialog" onClick={() => runCommand('share')}>
            <Icon of={Share} />
            {words.share}
          </button>
          <button type="button" aria-haspopup="dialog" onClick={openSettings}>
            <Icon of={ALargeSmall} />
            {textSize}
          </button>
          {next && (
            <a href={href(siteUrls.article(next.id))} title={next.title}>
              <Icon of={ArrowRight} />
              {words.nextArticle}
            </a>
          )}
        </div>
      )}
      {isOpen && <OutlineDialog headings={headings} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function openSettings(): void {
  document.querySelector<HTMLElement>(`.${settingsLinkClass}`)?.click()
}
