import { chooseVoice } from './choose-voice.ts'
import type { Voice } from './speaker.ts'

/** The browser's best voice for a language, a BCP 47 tag. Undefined when none speaks it. */
export function browserVoice(lang: string, synthesis = window.speechSynthesis): Voice | undefined {
  const voice = chooseVoice(synthesis.getVoices(), lang)
  if (!voice) return undefined
  // A browser may forget a text that nobody holds, and then never tell of its end.
  let held: SpeechSynthesisUtterance | undefined
  return {
    say(text, rate, onEnd) {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = rate
      utterance.onend = () => onEnd('said')
      utterance.onerror = () => onEnd('failed')
      held = utterance
      synthesis.speak(held)
    },
    silence: () => synthesis.cancel(),
  }
}
