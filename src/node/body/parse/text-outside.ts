import { voidElements } from '../../../shared/html-elements.ts'

const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*?)?(\/?)>/gi

/** The text of a body outside of every element, and whether there is an element at all. */
interface TextOutside {
  readonly text: string
  readonly hasElements: boolean
}

/**
 * Finds the text of a body that no element holds. An element that nothing closes holds all that follows, as
 * in captured HTML. What stood in elements is replaced by nothing, so that lines stay lines.
 */
export function textOutside(body: string): TextOutside {
  const open: OpenElements = { names: [], counts: new Map() }
  let text = ''
  let done = 0
  let hasElements = false
  for (const match of body.matchAll(tagOrComment)) {
    const [whole, slash, name, closed] = match
    if (open.names.length === 0) text += body.slice(done, match.index)
    done = match.index + whole.length
    if (name === undefined) continue
    hasElements = true
    const lower = name.toLowerCase()
    if (slash === '/') close(open, lower)
    else if (closed !== '/' && !voidElements.has(lower)) push(open, lower)
  }
  if (open.names.length === 0) text += body.slice(done)
  return { text, hasElements }
}

interface OpenElements {
  readonly names: string[]
  /** How many of each name there are, so that an end without a beginning costs no search. */
  readonly counts: Map<string, number>
}

function push({ names, counts }: OpenElements, name: string): void {
  names.push(name)
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** An end tag closes what is open inside its element too; one without a beginning closes nothing. */
function close({ names, counts }: OpenElements, name: string): void {
  if ((counts.get(name) ?? 0) === 0) return
  for (let last = names.pop(); last !== undefined; last = names.pop()) {
    counts.set(last, (counts.get(last) ?? 1) - 1)
    if (last === name) return
  }
}
