import { codeTags, quoteTags } from './block-tags.ts'

/** A template tag of Hexo or Jekyll, or a shortcode of Hugo, in a line. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly isEnd: boolean
}

const tag =
  /\{%-?\s*(end)?([\w:.-]{1,60}?)(?=[\s%-])(?:[^%{]|%(?!\})|\{(?!%)){0,2000}%\}|\{\{([<%])\s*(?:(\/)\s*)?([\w/.-]{1,60})(?:[^<>%{}]|[<>%](?!\}\})){0,2000}[>%]\}\}/g
const fence = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*(`{3,}|~{3,})/
const codeSpan = /(?<!`)(`+)[^`]+\1(?!`)/g
const marker = /^(?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))*\s*/
/** Blocks of Hexo and its themes also where they begin and end in one line. */
const blockTags = new Set([...quoteTags, 'note', 'tabs'])
/** Where a tab of the theme NexT begins and ends. */
const tabMark = /<!--\s{0,20}(?:endtab|tab\s[^<>]{0,200}?)\s{0,20}-->/g
/** Between these nothing is a tag. */
const verbatim = new Set(['raw', 'comment'])

/**
 * Markdown in which tags that stand around lines have lines of their own: what begins a block of code, behind
 * another tag or behind words, and what ends it, are found by the rules for blocks. Tags whose end stands in the same
 * line stay in it, but for those of code. Fences, code in a line, `{% raw %}` and rows of tables stay as they are.
 */
export function tagLines(source: string): string {
  if (!mayHoldTag(source)) return source
  const splitter = new LineSplitter(endedNames(source))
  const lines: string[] = []
  for (const line of source.split('\n')) lines.push(splitter.split(line))
  return lines.join('\n')
}

function mayHoldTag(text: string): boolean {
  return /\{%|\{\{[<%]/.test(text)
}

/** The names whose ends the text has. */
function endedNames(source: string): ReadonlySet<string> {
  return new Set([...marksIn(source)].flatMap(({ isEnd, name }) => (isEnd ? [name] : [])))
}

function* marksIn(line: string): Generator<Mark> {
  for (const match of line.matchAll(tag)) {
    const [whole, end, name, , slash, shortcode] = match
    yield {
      start: match.index,
      end: match.index + whole.length,
      name: name ?? shortcode ?? '',
      isEnd: (end ?? slash) !== undefined,
    }
  }
}

/** Splits the lines of one text, which it is given in their order: it remembers what is open. */
class LineSplitter {
  /** The names of the tags that the text ends somewhere. */
  readonly #ended: ReadonlySet<string>
  /** The mark that opened the fence, while one is open. */
  #fence: string | undefined
  /** Whether a `<pre>` is open. */
  #isInPre = false
  /** The tag of code, or that of verbatim text, that is open. */
  #inside: string | undefined

  constructor(ended: ReadonlySet<string>) {
    this.#ended = ended
  }

  /** The next line of the text, as one or more lines. */
  split(line: string): string {
    if (this.#passFence(line) || this.#passListing(line) || !mayHoldTag(line)) return line
    const cuts = this.#passTags(line)
    return cuts.length === 0 || /^\s*\|/.test(line) ? line : cutLine(line, cuts)
  }

  /** Notes where a fence begins and ends. Returns whether the line is of one. */
  #passFence(line: string): boolean {
    const [, mark] = this.#inside === undefined ? (fence.exec(line) ?? []) : []
    if (mark === undefined) return this.#fence !== undefined
    if (this.#fence === undefined) this.#fence = mark
    else if (mark.startsWith(this.#fence)) this.#fence = undefined
    return true
  }

  /** Notes where a listing in HTML begins and ends. Returns whether the line is of one. */
  #passListing(line: string): boolean {
    if (this.#inside !== undefined) return false
    const text = line.replace(codeSpan, '').toLowerCase()
    const isListing = this.#isInPre || /<pre[\s>]/.test(text)
    this.#isInPre = isListing && text.lastIndexOf('</pre') <= text.lastIndexOf('<pre')
    return isListing
  }

  /** Notes the tags of a line. Returns where it is cut: around every mark that has to stand alone. */
  #passTags(line: string): readonly number[] {
    const marks = [...marksIn(line.replace(codeSpan, (code) => ' '.repeat(code.length)))]
    const paired = pairedMarks(marks)
    const cuts: number[] = []
    const tabs = this.#inside === undefined ? line.matchAll(tabMark) : []
    for (const { 0: mark, index } of tabs) cuts.push(index, index + mark.length)
    for (const mark of marks) {
      if (this.#passTag(mark, paired.has(mark))) cuts.push(mark.start, mark.end)
    }
    return cuts.sort((a, b) => a - b)
  }

  /** Notes a tag. Returns whether it has to stand alone; `isPaired` says that both its marks are in the line. */
  #passTag({ name, isEnd }: Mark, isPaired: boolean): boolean {
    if (this.#inside !== undefined) {
      if (!isEnd || name !== this.#inside) return false
      this.#inside = undefined
      return codeTags.has(name)
    }
    if (!isEnd && !this.#ended.has(name)) return false
    if (!isEnd && (codeTags.has(name) || verbatim.has(name))) this.#inside = name
    return codeTags.has(name) || blockTags.has(name) || (!verbatim.has(name) && !isPaired)
  }
}

/** The marks that begin before an end of their name in the same line, and those ends. */
function pairedMarks(marks: readonly Mark[]): ReadonlySet<Mark> {
  const firstBegin = new Map<string, number>()
  const lastEnd = new Map<string, number>()
  for (const { name, isEnd, start } of marks) {
    if (isEnd) lastEnd.set(name, start)
    else if (!firstBegin.has(name)) firstBegin.set(name, start)
  }
  return new Set(
    marks.filter(({ name, isEnd, start }) =>
      isEnd ? (firstBegin.get(name) ?? start) < start : (lastEnd.get(name) ?? start) > start,
    ),
  )
}

/** The pieces of a line between the cuts, each as a line of the same list or quotation. */
function cutLine(line: string, cuts: readonly number[]): string {
  const prefix = marker.exec(line)?.[0] ?? ''
  const indent = prefix.replace(/[^>\s]/g, ' ')
  const pieces = [0, ...cuts].map((from, at) =>
    line.slice(at === 0 ? prefix.length : from, cuts[at]),
  )
  const written = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  return written.map((piece, at) => (at === 0 ? prefix : indent) + piece).join('\n')
}
