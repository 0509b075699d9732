import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../../../../../src/node/input/front-matter/parse-date.ts'
import { randomCases } from '../../../../run/long-run.ts'

const numRuns = randomCases(1000)
const minute = fc.integer({ min: Date.UTC(1930, 0) / 60_000, max: Date.UTC(2099, 0) / 60_000 })

const locales = [
  ...['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'zh-CN', 'zh-TW', 'zh-HK', 'ja', 'ko'],
  ...['ja-u-ca-japanese', 'zh-TW-u-ca-roc', 'zh-CN-u-hc-h12', 'ja-u-hc-h12', 'en-GB-u-hc-h12'],
]
/** Languages whose months have no name that is another month in another language. */
const otherLocales = [
  ...['de', 'de-AT', 'fr', 'es', 'es-MX', 'it', 'pt', 'pt-PT', 'nl', 'sv', 'da', 'nb', 'sk'],
  ...['ru', 'uk', 'bg', 'ro', 'hu', 'tr', 'el', 'fi', 'id', 'vi', 'th', 'he', 'ar-EG', 'ar-DZ'],
]
const styles = ['full', 'long', 'medium', 'short'] as const
const formats = [...locales, ...otherLocales].flatMap((locale) =>
  styles.flatMap((dateStyle) =>
    ([undefined, 'medium', 'short'] as const).map((timeStyle) => {
      const format = new Intl.DateTimeFormat(locale, {
        dateStyle,
        timeZone: 'UTC',
        ...(timeStyle && { timeStyle }),
      })
      return { format, locale, dateStyle, timeStyle }
    }),
  ),
)

test('what people write by the rules of their language is read as it was meant, or not at all', () => {
  const form = fc.constantFrom(...formats)
  fc.assert(
    fc.property(minute, form, (at, { format, locale, dateStyle, timeStyle }) => {
      const meant = new Date(at * 60_000).toISOString()
      const text = format.format(at * 60_000)
      const read = parseDate(text, 'UTC')
      const whole = timeStyle ? `${meant.slice(0, 19)}Z` : `${meant.slice(0, 10)}T00:00:00Z`
      // Numbers alone may be in doubt; words never are.
      if (dateStyle === 'long' && (locales.includes(locale) || !timeStyle))
        expect([text, read]).toEqual([text, whole])
      expect([text, read ?? whole]).toEqual([text, whole])
    }),
    { numRuns },
  )
})

/** The time that the engine reads in a text whose clock is that of UTC; its own reader is another one. */
function engineReads(text: string): string | undefined {
  const time = Date.parse(`${text} GMT`)
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`
}

test('pieces of dates in any order are never read otherwise than the engine reads them', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Jul',
      'July',
      'jan.',
      'Sept',
      'Wed',
      'Sunday,',
      'AM',
      'pm',
      'at',
      'of',
      'May,',
    ),
    fc.integer({ min: 0, max: 32 }).map(String),
    fc.integer({ min: 1900, max: 2100 }).map(String),
    fc
      .tuple(fc.nat(24), fc.nat(59))
      .map(([hour, min]) => `${hour}:${String(min).padStart(2, '0')}`),
    fc.constantFrom('4:45:27', '2021-07-21', '7/21/2021', '21-Jul-2021', '0:30', '12:30'),
  )
  let both = 0
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const text = pieces.join(' ')
      // The engine passes over words before the first number.
      if (/^[^\d]*\b[ap]m/i.test(text)) return
      const read = parseDate(text, 'UTC')
      const engine = engineReads(text)
      if (read === undefined || engine === undefined) return
      both += 1
      expect([text, read]).toEqual([text, engine])
    }),
    { numRuns: numRuns * 20 },
  )
  expect(both).toBeGreaterThan(numRuns / 100)
})

test('a date that can be read in two ways is never read', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1500, max: 2399 }),
    fc.constantFrom('/', '-', '.'),
  )
  fc.assert(
    fc.property(numbers, ([first, second, year, sign]) => {
      const read = parseDate([first, second, year].join(sign), 'UTC')
      expect(read === undefined).toBe(first !== second)
    }),
  )
})
