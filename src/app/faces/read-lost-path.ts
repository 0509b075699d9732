import { tryDecodePercent } from '../../shared/urls/decode-percent.ts'

/** The hints in the path of a page that does not exist. */
interface LostPath {
  /** Labels or slugs of categories that may exist, outermost first. */
  readonly categories: readonly string[]
  /** Words to search for; empty when the path holds none. */
  readonly words: string
}

/** Beginnings of addresses, of ours and of other programs, that are no words. */
const heads = new Set([
  'c',
  'category',
  'categories',
  'by',
  't',
  'tag',
  'tags',
  'archive',
  'archives',
])
const noWords = new Set([...heads, 'page', 'post', 'posts', 'p', 'index', 'feed', 'undated'])

/** Reads the path (without the base) of a page that does not exist. */
export function readLostPath(path: string): LostPath {
  const segments = (tryDecodePercent(path) ?? '').split('/').filter(Boolean)
  const [head = '', ...rest] = segments
  // An article's id is drawn by lot: nothing can be told from it.
  if (head === 'a') return { categories: [], words: '' }
  const isCategory = /^c(?:ategor(?:y|ies))?$/.test(head)
  const categories = isCategory ? rest : heads.has(head) ? [] : segments
  return { categories, words: segments.map(wordsOf).findLast(Boolean) ?? '' }
}

/** A name that a program made up: digits among the letters of hexadecimal numbers. */
const madeUp = /^(?=.*\d)[\da-f]{6,}$/i

/** The words of one segment, such as a title with hyphens; numbers alone are none. */
function wordsOf(segment: string): string {
  const words = segment
    .replace(/\.\w{2,5}$/, '')
    .split(/[\s_+.,-]+/)
    .filter((word) => word !== '' && !noWords.has(word.toLowerCase()) && !madeUp.test(word))
  return words.some((word) => /\p{L}/u.test(word)) ? words.slice(0, 8).join(' ').slice(0, 80) : ''
}
