import { localNames } from './local-names.ts'
import type { Reading, WrittenDay } from './written-time.ts'

/**
 * Words around the parts of a date that say nothing about the day. The German `am` stands before its numbers;
 * behind them it is half a day.
 */
const fillers =
  /(?<![\p{L}\p{M}\d])(?:de|del|d|la|las|los|les|le|el|den|a|à|as|às|um|uhr|kl|klo|ore|alle|o|om|na|am(?<!\d.*)(?=[ ,.]*\d)|vom|il|u|v|г|года|р|року|в|о|lúc|στις|pukul|في|יום|בשעה|เวลา|พ\.ศ|ค\.ศ)(?![\p{L}\p{M}\d])\.?|(?<![\p{L}])d['’‘](?=\p{L})/giu
/** Endings that make a number the first, the 21st. */
const ordinals = /(?<=\d)(?:er|re|º|ª|°|\.?-?го|\.?-?е|η|ης)(?![\p{L}\d])/gu

/**
 * Reads a day whose month is named in a language other than English, with a day and a year of four digits in
 * any order in which the year is not between the two: 21 juillet 2021, 21. Juli 2021, 21 июля 2021 г. Years
 * beside the name of a Thai month may be of the Buddhist era. Doubtful for a name that means different
 * months in different languages; undefined for anything else.
 */
export function readLocalDay(text: string): Reading<WrittenDay> {
  const names = localNames()
  const bare = text
    .toLowerCase()
    .replace(ordinals, '')
    .replace(names.weekdays, ' ')
    .replace(fillers, ' ')
  const found = names.months.exec(bare)
  if (found === null) return undefined
  const before = bare.slice(0, found.index)
  const rest = `${before} ${bare.slice(found.index + found[0].length)}`
  const numbers = /^[ ,./'-]*(\d{1,4})[ ,./'-]+(\d{1,4})[ ,./'-]*$/.exec(rest)
  const [, first = '', second = ''] = numbers ?? []
  const yearFirst = first.length === 4
  const [year, day] = yearFirst ? [first, second] : [second, first]
  if (year.length !== 4 || day === '' || day.length > 2) return undefined
  const month = names.monthOf(found[0])
  if (month === undefined) return { doubt: `${found[0]} is not the same month in all languages` }
  const isBuddhist = Number(year) > 2400 && /\p{Script=Thai}/u.test(found[0])
  const era = /[พค]\.ศ/u.exec(text)?.[0]
  if (era !== undefined && isBuddhist !== (era === 'พ.ศ'))
    return { doubt: `${year} is no year of ${era}.` }
  return { value: { year: Number(year) - (isBuddhist ? 543 : 0), month, day: Number(day) } }
}
