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
  ru: 'Cyrillic',
}).map(([language, script]) => ({ language, pattern: new RegExp(`\\p{Script=${script}}`, 'gu') }))

/** Languages that share a script, by letters that the others do not have; the first that fits. */
const byLetters: ReadonlyMap<string, readonly (readonly [language: string, letters: RegExp])[]> =
  new Map([
    [
      'ar',
      [
        ['ur', /[ٹڈڑےں]/],
        ['fa', /[پچژگ]/],
      ],
    ],
    [
      'ru',
      [
        ['be', /ў/i],
        ['uk', /[їєґ]/i],
        ['mk', /[ѓќѕ]/i],
        ['sr', /[ђћџљњ]/i],
        ['kk', /[әғқңұ]/i],
        ['mn', /[өү]/i],
        ['ru', /[ыэё]/i],
        ['bg', /ъ/i],
      ],
    ],
  ])

const sampleLength = 2000
const fewestLetters = 10

/**
 * The language of a text most of whose letters belong to a script that is written in one language above
 * all: Arabic and Cyrillic (their other languages by letters of their own), Hebrew, Thai and others. Undefined for every
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
  const own = byLetters.get(found?.language ?? '')?.find(([, letters]) => letters.test(sample))
  return own?.[0] ?? found?.language
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
