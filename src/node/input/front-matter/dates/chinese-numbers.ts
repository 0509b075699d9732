const digits = '〇一二三四五六七八九'
const digit = '[一二三四五六七八九]'
const tens = new RegExp(`^(?:(${digit})?(百)[〇零○]?)?(?:(${digit})?(十))?(${digit})?$`)
const counted = /[〇零○一二三四五六七八九十百]+(?= ?[年月日号號时時点點分秒])|元(?= ?年)/g

/**
 * Writes with plain digits what is counted in Chinese numerals before a unit of time: 二〇二一年,
 * 三十一日, 元年. Numerals of the lunar calendar (初, 廿, 卅) stay.
 */
export function plainNumbers(text: string): string {
  return text.replace(counted, (numeral) => String(readNumeral(numeral) ?? numeral))
}

function readNumeral(numeral: string): string | undefined {
  if (numeral === '元') return '1'
  const plain = numeral.replace(/[零○]/g, '〇')
  if (!/[十百]/.test(plain)) return plain.replace(/./g, (sign) => String(digits.indexOf(sign)))
  const match = tens.exec(plain)
  if (match === null) return undefined
  const [, hundreds = '一', hundred, ten = '一', isTen, one = '〇'] = match
  const value = (sign: string): number => digits.indexOf(sign)
  const sum = (hundred ? value(hundreds) * 100 : 0) + (isTen ? value(ten) * 10 : 0) + value(one)
  return String(sum)
}
