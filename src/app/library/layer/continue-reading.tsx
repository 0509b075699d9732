import { X } from 'lucide'
import { useEffect, useState } from 'react'
import { siteUrls } from '../../../shared/site-urls.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSite, useWords } from '../../ui/site-context.ts'
import { whenPainted } from '../../ui/when-painted.ts'
import { library } from '../browser-library.ts'
import { findUnfinished, type UnfinishedArticle } from './find-unfinished.ts'

/** Once closed it stays away until the window is closed. */
let isClosed = false

/** Leads from the home page to the long article that was left last, until the reader scrolls. */
export function ContinueReading() {
  const { href, words: reader } = useSite()
  const words = useWords('library')
  const [isShown, setIsShown] = useState(() => !isClosed && window.scrollY === 0)
  const unfinished = useUnfinished(isShown)
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

/** The article that was left last. All records are looked through for it: after the frame that shows a change. */
function useUnfinished(isWanted: boolean): UnfinishedArticle | undefined {
  const [now] = useState(Date.now)
  const [found, setFound] = useState(() => findUnfinished(library.getState(), now))
  useEffect(() => {
    if (!isWanted) return
    let isWaiting = false
    const look = () => {
      isWaiting = false
      setFound(findUnfinished(library.getState(), now))
    }
    return library.subscribe(() => {
      if (!isWaiting) whenPainted(look)
      isWaiting = true
    })
  }, [isWanted, now])
  return found
}
