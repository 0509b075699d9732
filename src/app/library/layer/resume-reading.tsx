import { X } from 'lucide'
import { useEffect, useState } from 'react'
import { useNavigationType } from 'react-router'
import { Icon } from '../../ui/icon.tsx'
import { articleBody } from '../../ui/page-elements.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { library } from '../browser-library.ts'
import { factOf } from '../records/article-record.ts'
import { measurePosition, scrollToPosition } from './reading-position.ts'

/** How long scrolling has to rest before the position is noted, in milliseconds. */
const pause = 400
/** How far the reader goes on until the pill has said enough, in pixels. */
const onward = 200

/** The first page of the window: going back to it is not coming back to it. */
let isFirst = true

/** Remembers how far a long article was read, goes on there at the next visit, and says so. */
export function ResumeReading({ id }: { id: string }) {
  const { words: reader } = useSite()
  const words = useWords('library')
  const isTraversal = useNavigationType() === 'POP'
  const [resumedAt, setResumedAt] = useState<number>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: how the reader came is asked once for each article.
  useEffect(() => {
    const body = document.querySelector<HTMLElement>(articleBody)
    if (!body) return
    const mayResume = isFirst || !isTraversal
    isFirst = false
    if (mayResume && resume(body, id)) setResumedAt(window.scrollY)
    return watchPosition(body, id)
  }, [id])
  useEffect(() => {
    if (resumedAt === undefined) return
    const onScroll = () => {
      if (Math.abs(window.scrollY - resumedAt) > onward) setResumedAt(undefined)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [resumedAt])

  if (resumedAt === undefined) return null
  return (
    <div className="reading-pill" role="status">
      <span>{words.resumed}</span>
      <button
        type="button"
        onClick={() => {
          window.scrollTo({ top: 0, behavior: 'instant' })
          setResumedAt(undefined)
        }}
      >
        {words.toTop}
      </button>
      <button type="button" aria-label={reader.close} onClick={() => setResumedAt(undefined)}>
        <Icon of={X} size={20} />
      </button>
    </div>
  )
}

/** Goes to where the article was left; false where the address or the reader is somewhere already. */
function resume(body: HTMLElement, id: string): boolean {
  const { hash, search } = window.location
  if (window.scrollY >= window.innerHeight || hash !== '' || search !== '') return false
  const position = factOf(library.getState().articles.get(id), 'position')
  return position !== undefined && scrollToPosition(body, position)
}

/** Notes where the reader is whenever scrolling has come to rest. */
function watchPosition(body: HTMLElement, id: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function note(): void {
    const position = measurePosition(body)
    if (position === undefined) return
    const value = position === 'end' ? null : position
    const known = factOf(library.getState().articles.get(id), 'position') ?? null
    if (value !== known) library.change([{ id, name: 'position', value } as const])
  }
  function onScroll(): void {
    clearTimeout(timer)
    timer = setTimeout(note, pause)
  }
  window.addEventListener('scroll', onScroll, { passive: true })
  // The reader may have scrolled before this part of the program came, and rest since then.
  if (window.scrollY > 0) onScroll()
  return () => {
    clearTimeout(timer)
    window.removeEventListener('scroll', onScroll)
  }
}
