const digits = '〇一二三四五六七八九'
const digit = '[一二三四五六七八九]'
const tens = new RegExp(`^(?:(${digit})?(百)[〇零○]?)?(?:(${digit})?(十))?(${digit})?$`)
const numerals = '〇零○一二三四五六七八九十百廿卅卌壹贰貳叁參肆伍陆陸柒捌玖拾佰'
const counted = new RegExp(
  `[${numerals}](?:[${numerals}O0]*[${numerals}])?(?= ?[年月日号號时時点點分秒])|元(?= ?年)`,
  'gi',
)

/** Numerals that stand for others: the short tens, the forms for cheques, a zero that was typed as a letter. */
const plain: ReadonlyMap<string, string> = new Map([
  ...[...'零○Oo0'].map((zero) => [zero, '〇'] as const),
  ...[...'壹贰貳叁參肆伍陆陸柒捌玖拾佰'].map(
    (sign, at) => [sign, '一二二三三四五六六七八九十百'.charAt(at)] as const,
  ),
  ...([
    ['廿', '二十'],
    ['卅', '三十'],
    ['卌', '四十'],
  ] as const),
])

/**
 * Writes with plain digits what is counted in Chinese numerals before a unit of time: 二〇二一年,
 * 三十一日, 廿一日, 元年. Where no unit follows they stay: 六月廿一 is a day of the lunar calendar.
 */
export function plainNumbers(text: string): string {
  return text.replace(counted, (numeral) => String(readNumeral(numeral) ?? numeral))
}

function readNumeral(numeral: string): string | undefined {
  if (numeral === '元') return '1'
  const known = numeral.replace(/./g, (sign) => plain.get(sign) ?? sign)
  if (!/[十百]/.test(known)) return known.replace(/./g, (sign) => String(digits.indexOf(sign)))
  const match = tens.exec(known)
  if (match === null) return undefined
  const [, hundreds = '一', hundred, ten = '一', isTen, one = '〇'] = match
  const value = (sign: string): number => digits.indexOf(sign)
  const sum = (hundred ? value(hundreds) * 100 : 0) + (isTen ? value(ten) * 10 : 0) + value(one)
  return String(sum)
}
