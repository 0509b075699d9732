import { X } from 'lucide'
import { useEffect, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useSite, useWords } from '../../ui/site-context.ts'
import { createReadingPositions } from './reading-positions.ts'

const positions = createReadingPositions(() => window.localStorage)
const pause = 400
/** In windows: a shorter body needs no memory. */
const longBody = 3

interface ResumeReadingProps {
  readonly id: string
  readonly body: HTMLElement
}

/** Remembers how far a long article was read, and offers to go on there; the page itself stays put. */
export function ResumeReading({ id, body }: ResumeReadingProps) {
  const { words: reader } = useSite()
  const words = useWords('article')
  const [block, setBlock] = useState<Element>()

  useEffect(() => {
    const { hash, search } = window.location
    const isAtTop = window.scrollY < window.innerHeight && hash === '' && search === ''
    const remembered = isAtTop ? positions.get(id) : undefined
    setBlock(remembered === undefined ? undefined : body.children[remembered])
    return watchReading(body, {
      onPosition: (at) => {
        positions.set(id, at)
        setBlock(undefined)
      },
      onEnd: () => positions.forget(id),
    })
  }, [id, body])

  if (!block) return false
  return (
    <div className="resume-reading">
      <button
        type="button"
        onClick={() => {
          block.scrollIntoView({ behavior: 'instant' })
          setBlock(undefined)
        }}
      >
        {words.resume}
      </button>
      <button type="button" aria-label={reader.close} onClick={() => setBlock(undefined)}>
        <Icon of={X} size={20} />
      </button>
    </div>
  )
}

interface ReadingActs {
  readonly onPosition: (block: number) => void
  readonly onEnd: () => void
}

/** Tells where the reader is whenever scrolling has come to rest. */
function watchReading(body: HTMLElement, { onPosition, onEnd }: ReadingActs): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function measure(): void {
    const { bottom, height } = body.getBoundingClientRect()
    const screen = window.innerHeight
    if (height < longBody * screen || window.scrollY < screen) return
    if (bottom < screen * 1.2) onEnd()
    else
      onPosition([...body.children].findIndex((child) => child.getBoundingClientRect().bottom > 0))
  }
  function onScroll(): void {
    clearTimeout(timer)
    timer = setTimeout(measure, pause)
  }
  window.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    clearTimeout(timer)
    window.removeEventListener('scroll', onScroll)
  }
}
