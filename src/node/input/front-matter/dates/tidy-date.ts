import { monthNumber } from './month-number.ts'
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

/** The day of the lunar calendar that pages write behind that of our own. */
const lunarDay =
  /(?<=\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日) ?(?:农历|農曆|阴历|陰曆) ?\p{Script=Han}+ *$/u

/** The words that pages write before a date. */
const label = new RegExp(
  [
    String.raw`^\s*(?:(?:last )?updated|published|posted|created|date|发[布表]|[發发][佈表]|更新|日期|时间|時間`,
    '|(?:公開|投稿|掲載|配信|作成|更新)日|(?:기사)? ?(?:입력|수정|등록|게시|작성|송고|발행)일?',
    '|publi(?:ée?|cado|cato)|pubblicato|mis à jour|veröffentlicht|aktualisiert|actualizado|опубликовано|обновлено)',
    String.raw`(?:时间|時間|日期|時|시간|일시)?(?: ?[于於:]| (?:on|at|le|el|il|am)(?!\p{L}))*:?\s*(?=\S*\d|\p{L}+\.? \d)`,
  ].join(''),
  'iu',
)

/** A digit of any script as a plain one. Unicode has the ten of a script in one row. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
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
      .replace(lunarDay, '')
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
      .replace(/(?<=\d) ?(पूर्वाह्न|अपराह्न)(?!\p{L})/u, (_, part) =>
        part === 'अपराह्न' ? ' pm' : ' am',
      )
      .replace(/วัน(?:\p{L}\p{M}*)*?ที่ ?(?=\d)|(?<=\d) ?น\./gu, ' ')
      .replaceAll('،', ',')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
