import { html } from 'parse5'
import { describe, expect, it } from 'vitest'
import * as elements from '../../../src/shared/html-elements.ts'
import { allowedElements, droppedElements } from '../../../src/shared/html-policy.ts'

const { elementGroups, knownElements } = elements
/** The sets across the groups. */
const derived = Object.entries({
  voidElements: elements.voidElements,
  oldVoidElements: elements.oldVoidElements,
  rawTextElements: elements.rawTextElements,
  textElements: elements.textElements,
  inlineElements: elements.inlineElements,
  silentElements: elements.silentElements,
  preformattedElements: elements.preformattedElements,
  rowHolderElements: elements.rowHolderElements,
  compositeElements: elements.compositeElements,
  partElements: elements.partElements,
})

describe('the elements of HTML', () => {
  it('stand in one group each', () => {
    const all = elementGroups.flatMap((names) => [...names])
    expect(elementGroups.length).toBeGreaterThan(20)
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
    expect(new Set(all)).toEqual(knownElements)
  })

  it.each(derived)('are known, all of %s', (_, names) => {
    expect(names.size).toBeGreaterThan(0)
    expect([...names].filter((each) => !knownElements.has(each))).toEqual([])
  })

  it('hold every name that the policy allows or drops, and all that the parser knows', () => {
    const ofMathOrSvg = 'annotation-xml desc foreignObject malignmark mglyph mi mn mo ms mtext'
    const parsed = Object.values(html.TAG_NAMES).filter(
      (name) => !ofMathOrSvg.split(' ').includes(name),
    )
    const named = [...allowedElements.keys(), ...droppedElements, ...parsed]
    expect(named.filter((name) => !knownElements.has(name))).toEqual([])
  })
})
