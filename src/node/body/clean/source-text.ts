import type { SourceElement, SourceNode } from '../tree/source-nodes.ts'

/** The text with line feeds in place of carriage returns: these come from entities, and no later parser keeps them. */
export function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** All the text inside an element of the source, without blanks at its ends. */
export function sourceWords(node: SourceElement): string {
  let text = ''
  const open: SourceNode[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('value' in next) text += next.value
    else if ('childNodes' in next)
      for (const child of next.childNodes.toReversed()) open.push(child)
  }
  return withoutReturns(text).trim()
}
