import { type BodyNode, element, noAttributes } from '../tree/body-tree.ts'
import { attributeOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'

/** What becomes of the white space of a text: folded, its lines kept, or all of it kept. */
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

/** What the style of an element says of the white space in it; undefined where it says nothing. */
export function whiteSpaceOf(node: SourceElement): WhiteSpace | undefined {
  const style = node.attrs.length === 0 ? undefined : attributeOf(node, 'style')
  if (style === undefined) return undefined
  const found = /(?:^|[;\s])white-space(?:-collapse)?\s*:\s*([a-z][a-z -]*)/i.exec(style)?.[1]
  return found === undefined ? undefined : kinds.get(found.trim().toLowerCase())
}

/** A text whose lines count, with a break for each; `all`: blanks in a row count as well. */
export function keptLines(text: string, space: WhiteSpace): readonly BodyNode[] {
  if (space === 'folded') return [text]
  const kept = space === 'all' ? text.replace(/(?<=[\n \t])[ \t]+/g, fixedBlanks) : text
  return kept
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [line] : [element('br', noAttributes, []), line]))
}

/** Blanks that nothing folds; a tab is as wide as four. */
function fixedBlanks(blanks: string): string {
  return blanks.replaceAll('\t', '    ').replaceAll(' ', '\u00a0')
}

/** A text in a block of its own, line by line. */
export function linesOf(text: string): readonly BodyNode[] {
  return [element('div', noAttributes, keptLines(text, 'all'))]
}
