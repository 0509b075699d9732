import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import temml from 'temml'
import type { BodyElement } from '../../tree/body-tree.ts'
import { readFormula } from './read-formula.ts'

/** Longer than any formula. */
const maxLength = 10_000
const mostMarkup = 1_000_000

/**
 * Sets TeX as a formula. The output of the typesetter is read like any formula of a source, so it is not
 * trusted. Undefined when the TeX cannot be set.
 */
export function setTex(tex: string, isBlock: boolean): BodyElement | undefined {
  if (tex.length > maxLength || tex.trim() === '') return undefined
  try {
    const html = temml.renderToString(tex, {
      displayMode: isBlock,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 500,
      maxSize: [20, 20],
    })
    return readMathText(html, tex.trim())
  } catch {
    // A sequence it does not know, brackets that do not match, a macro without an end.
    return undefined
  }
}

/** Reads the formula in a text of HTML. Undefined where there is none. */
export function readMathText(html: string, tex?: string): BodyElement | undefined {
  const math = html.length > mostMarkup ? undefined : mathOf(parseFragment(html).childNodes)
  return math && readFormula(math, tex)
}

function mathOf(
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
): DefaultTreeAdapterTypes.Element | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue
    const found = node.tagName === 'math' ? node : mathOf(node.childNodes)
    if (found) return found
  }
  return undefined
}
