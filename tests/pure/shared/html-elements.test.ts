import { html } from 'parse5'
import { describe, expect, it } from 'vitest'
import * as elements from '../../../src/shared/html-elements.ts'
import { allowedElements, droppedElements } from '../../../src/shared/html-policy.ts'

const { knownElements } = elements
const derived = new Set([
  'knownElements',
  'voidElements',
  'oldVoidElements',
  'rawTextElements',
  'textElements',
  'inlineElements',
  'silentElements',
  'preformattedElements',
  'rowHolderElements',
  'compositeElements',
  'partElements',
])
const groups = Object.entries(elements).filter(([name]) => !derived.has(name))

describe('the elements of HTML', () => {
  it('stand in one group each', () => {
    const all = groups.flatMap(([, names]) => [...names])
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
    expect(new Set(all)).toEqual(knownElements)
  })

  it.each([...derived])('are known, all of %s', (name) => {
    const names = Object.entries(elements).find(([each]) => each === name)?.[1] ?? new Set()
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
