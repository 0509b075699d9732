import { createStore, type ReadableStore } from '../../ui/store.ts'

/** A voice of the browser. Only one text is said at a time. */
export interface Voice {
  /** Says a text. `onEnd` is told when it was said, or when it could not be. */
  say(text: string, rate: number, onEnd: (outcome: 'said' | 'failed') => void): void
  /** Breaks off what is being said. */
  silence(): void
}

/** Where a speaker is. */
interface SpeakerState {
  /** The number of the sentence that is being said, or that comes next. */
  readonly at: number
  readonly isSpeaking: boolean
  /** 1 is the pace of the voice. */
  readonly rate: number
  readonly hasFailed: boolean
}

/** Reads sentences aloud, one after the other. */
export interface Speaker extends ReadableStore<SpeakerState> {
  play(): void
  pause(): void
  /** Goes on by a number of sentences, back for a negative one. */
  step(by: number): void
  setRate(rate: number): void
}

/**
 * Makes a speaker. It begins at a sentence, and stops at the end, back at the first one. A pause breaks the
 * sentence off, and going on begins it again: browsers cannot be trusted to hold a sentence.
 */
export function createSpeaker(
  texts: readonly string[],
  voice: Voice,
  { at = 0, rate = 1 } = {},
): Speaker {
  const store = createStore<SpeakerState>({ at, rate, isSpeaking: false, hasFailed: false })
  // A voice may still tell of a sentence that was broken off.
  let turn = 0

  function change(changes: Partial<SpeakerState>): void {
    store.setState({ ...store.getState(), ...changes })
  }
  function silence(): void {
    turn += 1
    voice.silence()
  }
  function speak(): void {
    silence()
    const own = turn
    const { at: now, rate: pace } = store.getState()
    change({ isSpeaking: true, hasFailed: false })
    voice.say(texts[now] ?? '', pace, (outcome) => {
      if (own !== turn) return
      if (outcome === 'failed') change({ isSpeaking: false, hasFailed: true })
      else if (now + 1 >= texts.length) change({ isSpeaking: false, at: 0 })
      else {
        change({ at: now + 1 })
        speak()
      }
    })
  }
  /** Says the sentence at hand from its beginning, if one is being said. */
  function sayAnew(changes: Partial<SpeakerState>): void {
    change(changes)
    if (store.getState().isSpeaking) speak()
  }

  return {
    ...store,
    play: speak,
    pause() {
      silence()
      change({ isSpeaking: false })
    },
    step(by) {
      const next = Math.min(Math.max(store.getState().at + by, 0), texts.length - 1)
      sayAnew({ at: next })
    },
    setRate: (pace) => sayAnew({ rate: pace }),
  }
}
