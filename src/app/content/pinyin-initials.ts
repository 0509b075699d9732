/** The first character of each initial in the order of pinyin, as `Intl` sorts. */
const firsts: readonly (readonly [initial: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '喔'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
]

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/**
 * The initials of a name in pinyin, `技术` → `js`; other letters and digits stay. Characters with
 * several readings have the one that they are sorted by. The order is the browser's own, so no table
 * of readings ships; where it knows no pinyin, names have no initials worth finding.
 */
export function pinyinInitials(name: string): string {
  return Array.from(name.toLowerCase(), (character) => {
    if (!/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character : ''
    return firsts.findLast(([, first]) => byPinyin.compare(first, character) <= 0)?.[0] ?? ''
  }).join('')
}
