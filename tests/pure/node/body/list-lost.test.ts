import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listLost } from '../../../fuzz/list-lost.ts'
import { misnestedHtml } from '../../../fuzz/misnested-html.ts'
import { randomCases } from '../../../run/long-run.ts'
import { render } from './render-for-test.ts'

function lostOf(source: string): readonly string[] {
  return listLost(source, render(source, { format: 'html', link: 'https://a.example/' }))
}

describe('every word and picture that a browser shows', () => {
  it('is in the article or in the report, however it is nested', () => {
    fc.assert(
      fc.property(misnestedHtml, (source) => {
        expect(lostOf(source)).toEqual([])
      }),
      { numRuns: randomCases(500) },
    )
  })

  it.each(readdirSync('tests/fixtures/bodies').filter((name) => /(?<!expected)\.html$/.test(name)))(
    'is there of %s',
    (name) => {
      expect(lostOf(readFileSync(`tests/fixtures/bodies/${name}`, 'utf8'))).toEqual([])
    },
  )

  it('is missed where it is lost', () => {
    const rendered = render('<p>甲</p>')
    expect(listLost('<p>甲乙 丙</p><img src="https://pictures.example/1.jpg">', rendered)).toEqual([
      ...['甲乙', '丙', 'https://pictures.example/1.jpg'],
    ])
  })
})
