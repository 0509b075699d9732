/** Languages whose months are read by their names. English has rules of its own. */
const languages = [
  ...[
    'ar',
    'ar-DZ',
    'ar-LB',
    'bg',
    'ca',
    'cs',
    'da',
    'de',
    'de-AT',
    'el',
    'es',
    'fi',
    'fr',
    'he',
    'hr',
    'hu',
    'id',
  ],
  ...['it', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sv', 'th', 'tr', 'uk'],
  ...['az', 'be', 'bn', 'et', 'fa', 'fil', 'gu', 'hi', 'hy', 'is', 'ka', 'kk', 'lt', 'lv', 'mk'],
  ...['ml', 'mr', 'ms', 'sl', 'sq', 'sr', 'sr-Latn', 'sw', 'ta', 'te', 'ur'],
]

/** The names of months and weekdays in many languages. */
interface LocalNames {
  /** Finds the name of a month in a text in lower case. */
  readonly months: RegExp
  /** Finds all names of weekdays in a text in lower case. */
  readonly weekdays: RegExp
  /** The number of a month; undefined for a name of several months. */
  readonly monthOf: (name: string) => number | undefined
}

let known: LocalNames | undefined

/** The names as `Intl` has them, in full and short, alone and in dates. Made when they are first needed. */
export function localNames(): LocalNames {
  known ??= collectNames()
  return known
}

function collectNames(): LocalNames {
  const months = new Map<string, Set<number>>()
  const weekdays = new Set<string>()
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      for (const [name, month] of namesOf(language, style, 'month')) {
        months.set(name, (months.get(name) ?? new Set()).add(month))
      }
      for (const [name] of namesOf(language, style, 'weekday')) weekdays.add(name)
    }
  }
  return {
    months: anyOf(months.keys(), 'u'),
    weekdays: anyOf(weekdays, 'gu'),
    monthOf: (name) => {
      const bare = name.replace(/\.$/, '')
      const [month, other] = months.get(bare) ?? months.get(bare.slice(1)) ?? []
      return other === undefined ? month : undefined
    },
  }
}

function namesOf(
  language: string,
  style: 'long' | 'short',
  part: 'month' | 'weekday',
): [name: string, number: number][] {
  const locale = `${language}-u-ca-gregory`
  const whole = { day: 'numeric', month: style, weekday: style, timeZone: 'UTC' } as const
  const formats = [{ [part]: style, timeZone: 'UTC' }, whole].map(
    (options) => new Intl.DateTimeFormat(locale, options),
  )
  const count = part === 'month' ? 12 : 7
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const day = part === 'month' ? Date.UTC(2021, index, 15) : Date.UTC(2021, 0, 3 + index)
    const texts = formats.map(
      (format) => format.formatToParts(day).find(({ type }) => type === part)?.value ?? '',
    )
    return texts
      .map((text) => text.normalize('NFKC').toLowerCase().replace(/\.$/, ''))
      .filter((text) => /\p{L}/u.test(text) && (text.length > 2 || isIndic(text)))
      .map((text): [string, number] => [text, index + 1])
  })
}

/** A pattern of whole words, the longest first; a dot may stand behind each, and the Hebrew “in” before it. */
function anyOf(names: Iterable<string>, flags: string): RegExp {
  const words = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./g, '\\.'))
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\d])ב?(?:${words.join('|')})\\.?(?![\\p{L}\\p{M}\\d])`,
    flags,
  )
}

/** Whether a name is in a script whose short words are whole names, such as मई. */
function isIndic(name: string): boolean {
  return /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Telugu}]/u.test(name)
}
