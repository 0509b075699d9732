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

/** What pages write before a date. */
const label =
  /^\s*(?:(?:last )?updated|published|posted|created|date|发[布表]|[發发][佈表]|更新|日期|时间|時間)(?:时间|時間|日期)?(?: ?[于於:]| on\b| at\b)*:?\s*(?=\S*\d|\p{L}+ \d)/iu

/** Digits of other scripts, by their zeros. */
const zeros = ['\u0660', '\u06f0', '\u0966', '\u0e50'].map((zero) => zero.codePointAt(0) ?? 0)

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((at) => code >= at && code < at + 10)
  return zero === undefined ? digit : String(code - zero)
}

/**
 * A date with plain digits and signs, one space between words, and without what says nothing about the
 * day: a label before it, remarks in parentheses other than zones, marks of direction, weekdays (of English,
 * Chinese, Japanese and Korean; of other languages before a comma).
 */
export function tidyDate(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(/(?![0-9])\p{Nd}/gu, plainDigit)
      .replace(label, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\(([^()]*)\)/g, (_whole, remark) => (isZone(remark) ? ` ${remark} ` : ' '))
      .replace(weekdays, ' ')
      .replace(/^\s*(\p{L}+)\.?, ?(?=\d)/u, (whole, word) => (monthNumber(word) ? whole : ''))
      .replace(/(?<=\d)T(?=\d)/gi, ' ')
      // 21/Jul/2021:16:45:27 of servers' logs, 16h45, 16.45 Uhr, p. m.
      .replace(/(?<=\/\d{4}):(?=\d{2}:)/, ' ')
      .replace(/(?<![\d:.])(\d{1,2}) ?h ?(\d{2})(?!\d)/i, '$1:$2')
      .replace(/(?<![\d:.])(\d{1,2})[.:](\d{2}) Uhr\b/i, '$1:$2')
      .replace(/\b(?:kl\.?|klo|pukul) (\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\d)/i, '$1:$2:$3')
      .replace(/:(?!\d)/g, ' ')
      .replace(/([ap])\. ?m\./gi, '$1m')
      .replace(/(?<=\d) ?(?:ص|π\.μ\.)(?!\p{L})/u, ' am')
      .replace(/(?<=\d) ?(?:م|μ\.μ\.)(?!\p{L})/u, ' pm')
      .replaceAll('،', ',')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
