import { type IconNode, Pause, Play, SkipBack, SkipForward, X } from 'lucide'
import { useEffect, useMemo, useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { showNotice } from '../../ui/notice/show-notice.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { useStore } from '../../ui/store.ts'
import { browserVoice } from './browser-voice.ts'
import { markSentence, unmarkSentence } from './mark-sentence.ts'
import { firstOnScreen, readSpeech, type SpokenSentence } from './read-speech.ts'
import { createSpeaker, type Speaker } from './speaker.ts'

const rates = [0.75, 1, 1.25, 1.5, 2]

interface SpeechBarProps {
  readonly title: string
  readonly body: HTMLElement
  readonly lang: string
  readonly onClose: () => void
}

/** Reads an article aloud as long as it is there: back, pause, on, pace, end. */
export function SpeechBar({ title, body, lang, onClose }: SpeechBarProps) {
  const { words: reader } = useSite()
  const words = useWords('speech')
  const { speaker, sentences } = useSpeaker({ title, body, lang })
  const { at, isSpeaking, rate, hasFailed } = useStore(speaker)
  useMarks(sentences, at)
  useEffect(() => {
    if (hasFailed) showNotice(words.failed)
  }, [hasFailed, words])
  return (
    <section className="speech-bar" data-apart aria-label={words.listen}>
      <BarButton label={words.previous} icon={SkipBack} onClick={() => speaker.step(-1)} />
      <BarButton
        label={isSpeaking ? words.pause : words.play}
        icon={isSpeaking ? Pause : Play}
        onClick={isSpeaking ? speaker.pause : speaker.play}
      />
      <BarButton label={words.next} icon={SkipForward} onClick={() => speaker.step(1)} />
      <select
        aria-label={words.rate}
        value={rate}
        onChange={({ target }) => speaker.setRate(Number(target.value))}
      >
        {rates.map((pace) => (
          <option key={pace} value={pace}>
            {pace}×
          </option>
        ))}
      </select>
      <BarButton label={reader.close} icon={X} onClick={onClose} />
    </section>
  )
}

/** A speaker that begins at once, and is silent when the bar or the page is gone. */
function useSpeaker({ title, body, lang }: Omit<SpeechBarProps, 'onClose'>): {
  readonly speaker: Speaker
  readonly sentences: readonly SpokenSentence[]
} {
  const made = useMemo(() => {
    const sentences = readSpeech(title, body, lang)
    const voice = browserVoice(lang) ?? voiceless
    const texts = sentences.map(({ text }) => text)
    return { sentences, speaker: createSpeaker(texts, voice, { at: firstOnScreen(sentences) }) }
  }, [title, body, lang])
  useEffect(() => {
    const { speaker } = made
    speaker.play()
    window.addEventListener('pagehide', speaker.pause)
    return () => {
      window.removeEventListener('pagehide', speaker.pause)
      speaker.pause()
    }
  }, [made])
  return made
}

/** Stands for a voice that has gone since the button was drawn. */
const voiceless = {
  say: (_text: string, _rate: number, onEnd: (outcome: 'failed') => void) => onEnd('failed'),
  silence: () => {},
}

function useMarks(sentences: readonly SpokenSentence[], at: number): void {
  const before = useRef<Range>(undefined)
  useEffect(() => {
    const range = sentences[at]?.range
    markSentence(range, before.current)
    before.current = range
  }, [sentences, at])
  useEffect(() => unmarkSentence, [])
}

interface BarButtonProps {
  readonly label: string
  readonly icon: IconNode
  readonly onClick: () => void
}

function BarButton({ label, icon, onClick }: BarButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon of={icon} size={20} />
    </button>
  )
}
