import { foldText } from './search-text.ts'

/** Words that a text has to contain, folded. */
export interface TermCondition {
  readonly kind: 'term'
  readonly text: string
  /**
   * True for words in quotes: their last Latin word has to match as a whole. Otherwise its beginning is
   * enough.
   */
  readonly exact: boolean
  /** The part of the article that has to contain the words. */
  readonly field: 'any' | 'title' | 'author'
}

/** The article is in a category of this name (a label or slug, or several of a path, folded). */
export interface CategoryCondition {
  readonly kind: 'category'
  readonly names: readonly string[]
}

/** The article was published on a day from `from` on and before `until`, `YYYY-MM-DD`. */
interface DateCondition {
  readonly kind: 'date'
  readonly from?: string
  readonly until?: string
}

export type Condition = TermCondition | CategoryCondition | DateCondition

/** A clause holds when one of its conditions holds. A negated clause holds when none of them does. */
export interface Clause {
  readonly negated: boolean
  readonly anyOf: readonly Condition[]
}

/** A query: every clause has to hold. */
export type SearchQuery = readonly Clause[]

/**
 * Reads a query as a person types it. All words are required. `"an exact phrase"`, `-without`, `title:`,
 * `author:`, `in:category`, `before:`/`after:` a date and `this OR that` have their meaning. No query is
 * wrong: text that makes no sense as one of these is searched for as it is.
 */
export function parseQuery(input: string): SearchQuery {
  const clauses: Clause[] = []
  let joins = false
  const pieces = splitPieces(input)
  pieces.forEach((piece, index) => {
    const last = clauses.at(-1)
    const isInside = index > 0 && index < pieces.length - 1
    if (isOr(piece) && isInside && !joins && last !== undefined) {
      joins = true
      return
    }
    const clause = readClause(piece)
    if (clause === undefined) return
    if (joins && last !== undefined && canJoin(last, clause)) {
      clauses[clauses.length - 1] = { negated: false, anyOf: [...last.anyOf, ...clause.anyOf] }
    } else clauses.push(clause)
    joins = false
  })
  return clauses
}

/**
 * Whether `OR` can join two clauses. Words join with words. Categories and dates join with each other,
 * because the index alone decides on them.
 */
function canJoin(one: Clause, other: Clause): boolean {
  const isWords = ({ anyOf }: Clause): boolean => anyOf[0]?.kind === 'term'
  return !one.negated && !other.negated && isWords(one) === isWords(other)
}

/** One piece of a query between spaces. */
interface Piece {
  readonly negated: boolean
  readonly field: string
  readonly text: string
  readonly quoted: boolean
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '＂': '＂',
  '「': '」',
}
const fieldPattern = /^(title|author|in|before|after|标题|作者|分类)[:：]/i
const fieldNames: ReadonlyMap<string, string> = new Map([
  ['标题', 'title'],
  ['作者', 'author'],
  ['分类', 'in'],
])

function splitPieces(input: string): Piece[] {
  const pieces: Piece[] = []
  let rest = input.trim()
  while (rest !== '') {
    const { piece, length } = takePiece(rest)
    pieces.push(piece)
    rest = rest.slice(length).trimStart()
  }
  return pieces
}

function takePiece(input: string): { piece: Piece; length: number } {
  const negated = /^[-－−][^\s]/.test(input) && !/^--/.test(input)
  const unsigned = negated ? input.slice(1) : input
  const name = fieldPattern.exec(unsigned)
  const field =
    name === null ? '' : (fieldNames.get(name[1] ?? '') ?? (name[1] ?? '').toLowerCase())
  const value = unsigned.slice(name?.[0].length ?? 0)
  const phrase = takePhrase(value)
  const used = input.length - value.length
  if (phrase !== undefined) {
    const piece = { negated, field, text: phrase.text, quoted: true }
    return { piece, length: used + phrase.length }
  }
  const word = /^\S*/.exec(value)?.[0] ?? ''
  if (isReadable(field, word)) {
    const text = withoutOpening(word)
    return { piece: { negated, field, text, quoted: false }, length: used + word.length }
  }
  const plain = /^\S+/.exec(unsigned)?.[0] ?? ''
  const length = plain.length + (negated ? 1 : 0)
  return { piece: { negated, field: '', text: withoutOpening(plain), quoted: false }, length }
}

/**
 * Reads a phrase in closed quotes. Undefined when the quotes are not closed or contain nothing that can
 * be searched for.
 */
function takePhrase(value: string): { text: string; length: number } | undefined {
  const closing = quotes[value.charAt(0)]
  if (closing === undefined) return undefined
  const end = value.indexOf(closing, 1)
  const text = value.slice(1, end)
  return end > 1 && text.trim() !== '' ? { text, length: end + 1 } : undefined
}

/** The word without a quotation mark that is never closed: that mark is not searched for. */
function withoutOpening(word: string): string {
  const bare = word.replace(/^["“”＂「]+/, '')
  return bare === '' ? word : bare
}

function isReadable(field: string, word: string): boolean {
  if (field === 'before' || field === 'after') return readDay(word) !== undefined
  return field === '' || word !== ''
}

function isOr({ text, field, quoted, negated }: Piece): boolean {
  return !quoted && !negated && field === '' && (text === 'OR' || text === '|')
}

function readClause(piece: Piece): Clause | undefined {
  const condition = readCondition(piece)
  return condition && { negated: piece.negated, anyOf: [condition] }
}

function readCondition({ field, text, quoted }: Piece): Condition | undefined {
  const day = readDay(text)
  if (field === 'before' && day !== undefined) return { kind: 'date', until: day }
  if (field === 'after' && day !== undefined) return { kind: 'date', from: day }
  if (field === 'in') return { kind: 'category', names: categoryNames(text) }
  const folded = foldText(text)
  if (folded === '') return undefined
  return {
    kind: 'term',
    text: folded,
    exact: quoted,
    field: field === 'title' || field === 'author' ? field : 'any',
  }
}

/** The names in `a/b` or `a›b`, folded. */
function categoryNames(text: string): string[] {
  return text
    .split(/[/›>]/)
    .map(foldText)
    .filter((name) => name !== '')
}

/**
 * Reads `2021`, `2021-7`, `2021/07/21` or `2021年7月` as the first day of that time, `YYYY-MM-DD`.
 * Undefined for other texts.
 */
function readDay(text: string): string | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2}))?(?:[-/.月](\d{1,2}))?[日月年]?$/.exec(text)
  if (match === null) return undefined
  const [, year = '', month = '1', day = '1'] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined
}
