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

/** A language and letters that others of its script do not have. */
interface OwnLetters {
  readonly language: string
  readonly own: RegExp
  /** Letters that it does not have itself, though those of a quoted language may. */
  readonly foreign?: RegExp
}

const eastSlavic = /[ыэёъ]/gi

/** Languages that share a script; the first that fits. */
const byLetters: ReadonlyMap<string, readonly OwnLetters[]> = new Map([
  [
    'ar',
    [
      { language: 'ur', own: /[ٹڈڑےں]/g },
      { language: 'fa', own: /[پچژگ]/g },
    ],
  ],
  [
    'ru',
    [
      { language: 'be', own: /ў/gi },
      { language: 'uk', own: /[їєґ]/gi, foreign: eastSlavic },
      { language: 'mk', own: /[ѓќѕ]/gi, foreign: eastSlavic },
      { language: 'sr', own: /[ђћџљњ]/gi, foreign: eastSlavic },
      { language: 'kk', own: /[әғқңұ]/gi },
      { language: 'mn', own: /[өү]/gi },
      { language: 'ru', own: /[ыэё]/gi },
      { language: 'bg', own: /ъ/gi },
    ],
  ],
])

/** Fewer of its own letters, among all, come from a name or a quotation. */
const leastShare = 1 / 200

const sampleLength = 2000
const fewestLetters = 10

/**
 * The language of a text most of whose letters belong to a script that is written in one language above
 * all: Arabic and Cyrillic (their other languages by letters of their own), Hebrew, Thai and others.
 * Undefined for every other text and for a few words.
 */
export function scriptLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength)
  // A Han character says as much as three letters.
  const letters = count(sample, /\p{L}/gu) + 2 * count(sample, /\p{Script=Han}/gu)
  const found = languages.find(({ pattern }) => {
    const own = count(sample, pattern)
    return own >= fewestLetters && own * 2 > letters
  })
  return found && (languageByLetters(sample, found.language) ?? found.language)
}

function languageByLetters(sample: string, script: string): string | undefined {
  const least = count(sample, /\p{L}/gu) * leastShare
  const found = byLetters.get(script)?.find(({ own, foreign }) => {
    const letters = count(sample, own)
    return letters > 0 && letters >= least && letters > (foreign ? count(sample, foreign) : 0)
  })
  return found?.language
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
