import { type BodyNode, element, noAttributes } from '../tree/body-tree.ts'
import { attributeOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'

/** The treatment of white space in a text: folded, lines kept, or all kept. */
export type WhiteSpace = 'folded' | 'lines' | 'all'

const kinds: ReadonlyMap<string, WhiteSpace> = new Map<string, WhiteSpace>([
  ['pre', 'all'],
  ['pre-wrap', 'all'],
  ['break-spaces', 'all'],
  ['preserve', 'all'],
  ['preserve nowrap', 'all'],
  ['pre-line', 'lines'],
  ['preserve-breaks', 'lines'],
  ['normal', 'folded'],
  ['nowrap', 'folded'],
  ['initial', 'folded'],
  ['collapse', 'folded'],
])

/** Reads the treatment of white space from the style of an element. Undefined when the style has none. */
export function whiteSpaceOf(node: SourceElement): WhiteSpace | undefined {
  const style = node.attrs.length === 0 ? undefined : attributeOf(node, 'style')
  if (style === undefined) return undefined
  const found = /(?:^|[;\s])white-space(?:-collapse)?\s*:\s*([a-z][a-z -]*)/i.exec(style)?.[1]
  return found === undefined ? undefined : kinds.get(found.trim().toLowerCase())
}

/** Makes a break of each line end in a text. With `all`, rows of blanks are kept as well. */
export function keptLines(text: string, space: WhiteSpace): readonly BodyNode[] {
  if (space === 'folded') return [text]
  const kept = space === 'all' ? text.replace(/(?<=[\n \t])[ \t]+/g, fixedBlanks) : text
  return kept
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [line] : [element('br', noAttributes, []), line]))
}

/** Replaces blanks by no-break spaces, and a tab by four of them. */
function fixedBlanks(blanks: string): string {
  return blanks.replaceAll('\t', '    ').replaceAll(' ', '\u00a0')
}

/** A text in a block of its own, line by line. */
export function linesOf(text: string): readonly BodyNode[] {
  return [element('div', noAttributes, keptLines(text, 'all'))]
}
