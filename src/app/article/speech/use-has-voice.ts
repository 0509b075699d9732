import { useSyncExternalStore } from 'react'
import { hasVoice } from './voice-language.ts'

/** Whether the browser has a voice for a language, a BCP 47 tag. Some browsers find their voices late. */
export function useHasVoice(lang: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => 'speechSynthesis' in window && hasVoice(speechSynthesis.getVoices(), lang),
    () => false,
  )
}

function subscribe(listener: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {}
  // Not every browser can be listened to here.
  speechSynthesis.addEventListener?.('voiceschanged', listener)
  return () => speechSynthesis.removeEventListener?.('voiceschanged', listener)
}
