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
  if (!/\{%|\{\{[<%]/.test(source)) return source
  const ended = endedNames(source)
  const walk: Walk = { fence: undefined, inPre: false, inside: undefined }
  return source
    .split('\n')
    .map((line) => splitLine(line, ended, walk))
    .join('\n')
}

interface Walk {
  /** What opened the fence that is open. */
  fence: string | undefined
  /** Whether a `<pre>` is open. */
  inPre: boolean
  /** The tag of code, or that of verbatim text, that is open. */
  inside: string | undefined
}

/** The names whose ends the text has. */
function endedNames(source: string): ReadonlySet<string> {
  return new Set([...marksIn(source)].flatMap(({ isEnd, name }) => (isEnd ? [name] : [])))
}

function* marksIn(line: string): Generator<Mark> {
  for (const match of line.matchAll(tag)) {
    const [whole, end, name, , slash, shortcode] = match
    const isEnd = (end ?? slash) !== undefined
    yield {
      ...{ start: match.index, end: match.index + whole.length },
      ...{ name: name ?? shortcode ?? '', isEnd },
    }
  }
}

function splitLine(line: string, ended: ReadonlySet<string>, walk: Walk): string {
  const [, fenceMark] = walk.inside === undefined ? (fence.exec(line) ?? []) : []
  if (fenceMark !== undefined) {
    if (walk.fence === undefined) walk.fence = fenceMark
    else if (fenceMark.startsWith(walk.fence)) walk.fence = undefined
    return line
  }
  if (walk.fence !== undefined || isListing(line, walk)) return line
  if (!/\{%|\{\{[<%]/.test(line)) return line
  const cuts = cutsOf(line, ended, walk)
  if (cuts.length === 0 || /^\s*\|/.test(line)) return line
  const prefix = marker.exec(line)?.[0] ?? ''
  const indent = prefix.replace(/[^>\s]/g, ' ')
  const pieces = [0, ...cuts].map((from, at) =>
    line.slice(at === 0 ? prefix.length : from, cuts[at]),
  )
  const written = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  return written.map((piece, at) => (at === 0 ? prefix : indent) + piece).join('\n')
}

/** Whether a line is of a listing that is written in HTML. */
function isListing(line: string, walk: Walk): boolean {
  if (walk.inside !== undefined) return false
  const text = line.replace(codeSpan, '').toLowerCase()
  const isOpen = walk.inPre || /<pre[\s>]/.test(text)
  walk.inPre = isOpen && text.lastIndexOf('</pre') <= text.lastIndexOf('<pre')
  return isOpen
}

/** Where a line is cut: around every mark that has to stand alone. */
function cutsOf(line: string, ended: ReadonlySet<string>, walk: Walk): readonly number[] {
  const marks = [...marksIn(line.replace(codeSpan, (code) => ' '.repeat(code.length)))]
  const firstBegin = new Map<string, number>()
  const lastEnd = new Map<string, number>()
  for (const [at, { name, isEnd }] of marks.entries()) {
    if (isEnd) lastEnd.set(name, at)
    else if (!firstBegin.has(name)) firstBegin.set(name, at)
  }
  const isAlone = ({ name, isEnd }: Mark, at: number): boolean => {
    if (walk.inside !== undefined) {
      if (!isEnd || name !== walk.inside) return false
      walk.inside = undefined
      return codeTags.has(name)
    }
    if (!isEnd && !ended.has(name)) return false
    if (!isEnd && (codeTags.has(name) || verbatim.has(name))) walk.inside = name
    if (codeTags.has(name) || blockTags.has(name)) return true
    const isInLine = isEnd ? (firstBegin.get(name) ?? at) < at : (lastEnd.get(name) ?? at) > at
    return !verbatim.has(name) && !isInLine
  }
  const tabs = walk.inside === undefined ? [...line.matchAll(tabMark)] : []
  const cuts = [
    ...marks.filter(isAlone).flatMap(({ start, end }) => [start, end]),
    ...tabs.flatMap(({ 0: mark, index }) => [index, index + mark.length]),
  ]
  return cuts.sort((a, b) => a - b)
}
