import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nestedElements, tagSoup } from '../../../fuzz/arbitrary-html.ts'
import { randomCases } from '../../../run/long-run.ts'
import { listBreaches } from './list-breaches.ts'
import { render } from './render-for-test.ts'

describe('cleaning what was cleaned', () => {
  it.each([
    ['a soup of tags', tagSoup],
    ['a tree', nestedElements],
  ])('changes nothing in %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (source) => {
        const once = render(source, { extension: '.html' })
        const twice = render(once.html, { extension: '.html' })
        expect(twice.html).toBe(once.html)
        expect(twice.text).toBe(once.text)
        expect(listBreaches(once.html)).toEqual([])
      }),
      { numRuns: randomCases(1000) },
    )
  })

  // A part that went only when HTML is written kept a player in a line of text until then.
  it('takes parts of formulas away where no formula is', () => {
    const player = '<video src="https://player.bilibili.com/player.html?aid=12"></video>'
    const once = render(`<p><mi>one ${player}</mi> two<mtext>three</mtext></p>`, {
      extension: '.html',
    })
    expect(once.html).not.toContain('<m')
    expect(render(once.html, { extension: '.html' }).html).toBe(once.html)
  })
})
