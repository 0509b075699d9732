import { monthNumber } from './month-names.ts'
import { isZone } from './zone-names.ts'

const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const weekdays = new RegExp(
  [
    String.raw`(?<![a-z])(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])\.?,?`,
    '(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]',
    '[月火水木金土日]曜日?',
    '[월화수목금토일]요일',
  ].join('|'),
  'gi',
)

/**
 * A date with plain digits and signs, one space between words, and without what says nothing about the
 * day: remarks in parentheses other than zones, marks of direction, weekdays (of English, Chinese, Japanese and Korean;
 * of other languages before a comma).
 */
export function tidyDate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\(([^()]*)\)/g, (_whole, remark) => (isZone(remark) ? ` ${remark} ` : ' '))
    .replace(weekdays, ' ')
    .replace(/^\s*(\p{L}+)\.?, ?(?=\d)/u, (whole, word) => (monthNumber(word) ? whole : ''))
    .replace(/(?<=\d)T(?=\d)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
