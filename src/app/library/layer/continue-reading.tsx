import { X } from 'lucide'
import { useEffect, useState } from 'react'
import { siteUrls } from '../../../shared/site-urls.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSite, useWords } from '../../ui/site-context.ts'
import { useLibrary } from '../use-library.ts'
import { findUnfinished } from './find-unfinished.ts'

/** Once closed it stays away until the window is closed. */
let isClosed = false

/** Leads from the home page to the long article that was left last, until the reader scrolls. */
export function ContinueReading() {
  const { href, words: reader } = useSite()
  const words = useWords('library')
  const [isShown, setIsShown] = useState(() => !isClosed && window.scrollY === 0)
  const [now] = useState(Date.now)
  const unfinished = findUnfinished(useLibrary(), now)
  useEffect(() => {
    const onScroll = () => {
      if (window.scrollY > window.innerHeight / 2) setIsShown(false)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [])
  if (!isShown || !unfinished) return null
  const { id, title, progress } = unfinished
  return (
    <nav className="reading-pill" aria-label={words.unfinished}>
      <a href={href(siteUrls.article(id))}>
        {words.continueReading(title, Math.round(progress * 100))}
      </a>
      <button
        type="button"
        aria-label={reader.close}
        onClick={() => {
          isClosed = true
          setIsShown(false)
        }}
      >
        <Icon of={X} size={20} />
      </button>
    </nav>
  )
}
