import './listen.css'
import { Volume2 } from 'lucide'
import { type RefObject, useRef, useState } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/site-context.ts'
import { SpeechBar } from './speech-bar.tsx'

/** Props of the button. */
export interface ListenProps {
  readonly article: ArticleDetails
  readonly body: RefObject<HTMLElement | null>
  /** The language of the text, a BCP 47 tag. */
  readonly lang: string
}

/** A button that has the article read aloud, with a bar at the foot of the screen. */
export function Listen({ article, body, lang }: ListenProps) {
  const words = useWords('speech')
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  function close(): void {
    setIsOpen(false)
    button.current?.focus({ preventScroll: true })
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="listen-button"
        aria-label={words.listen}
        title={words.listen}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setIsOpen(true))}
      >
        <Icon of={Volume2} size={20} />
      </button>
      {isOpen && body.current && (
        <SpeechBar title={article.title} body={body.current} lang={lang} onClose={close} />
      )}
    </>
  )
}
