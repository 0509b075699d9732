import { voiceLanguage } from './voice-language.ts'

/** The facts of a voice that decide. */
type VoiceFacts = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** The regions whose voices speak a script, the likeliest first. */
const regionsOfScript = new Map([
  ['Hans', ['CN', 'SG']],
  ['Hant', ['TW', 'HK']],
])

/**
 * The voice for a BCP 47 tag: of its language, best of its region, and rather one of the device than one
 * that sends the text away. Undefined when no voice speaks the language.
 */
export function chooseVoice<Voice extends VoiceFacts>(
  voices: readonly Voice[],
  tag: string,
): Voice | undefined {
  const own = voices.filter((voice) => voiceLanguage(voice.lang) === voiceLanguage(tag))
  const regions = regionsOf(tag)
  const score = (voice: Voice): number =>
    (regions.has(regionOf(voice.lang) ?? '') ? 4 : 0) +
    (voice.localService ? 2 : 0) +
    (voice.default ? 1 : 0)
  return own.toSorted((a, b) => score(b) - score(a))[0]
}

function regionsOf(tag: string): ReadonlySet<string> {
  const region = regionOf(tag)
  if (region !== undefined) return new Set([region])
  const script = /[-_]([A-Z][a-z]{3})(?=[-_]|$)/.exec(tag)?.[1]
  return new Set(regionsOfScript.get(script ?? ''))
}

function regionOf(tag: string): string | undefined {
  return /[-_]([A-Za-z]{2})(?=[-_]|$)/.exec(tag)?.[1]?.toUpperCase()
}
