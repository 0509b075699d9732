/** Scripts that are written in one language above all. */
const languages = Object.entries({
  he: 'Hebrew',
  ar: 'Arabic',
  th: 'Thai',
  el: 'Greek',
  hy: 'Armenian',
  ka: 'Georgian',
  hi: 'Devanagari',
  bn: 'Bengali',
  ta: 'Tamil',
  te: 'Telugu',
  km: 'Khmer',
  lo: 'Lao',
  my: 'Myanmar',
  bo: 'Tibetan',
  am: 'Ethiopic',
}).map(([language, script]) => ({ language, pattern: new RegExp(`\\p{Script=${script}}`, 'gu') }))

/** Letters of Persian and of Urdu that Arabic does not have. */
const persian = /[پچژگ]/
const urdu = /[ٹڈڑےں]/

const sampleLength = 2000
const fewestLetters = 10

/**
 * The language of a text most of whose letters belong to a script that is written in one language above
 * all: Arabic (Persian and Urdu by their own letters), Hebrew, Thai and others. Undefined for every
 * other text and for a few words.
 */
export function scriptLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength)
  // A Han character says as much as three letters.
  const letters = count(sample, /\p{L}/gu) + 2 * count(sample, /\p{Script=Han}/gu)
  const found = languages.find(({ pattern }) => {
    const own = count(sample, pattern)
    return own >= fewestLetters && own * 2 > letters
  })
  if (found?.language !== 'ar') return found?.language
  if (urdu.test(sample)) return 'ur'
  return persian.test(sample) ? 'fa' : 'ar'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
