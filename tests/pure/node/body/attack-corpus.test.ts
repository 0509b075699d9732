import { describe, expect, it } from 'vitest'
import { readAttacks } from '../../../attacks/read-attacks.ts'
import { listBreaches } from './list-breaches.ts'
import { render } from './render-for-test.ts'

const attacks = readAttacks().filter(({ kind }) => kind !== 'front matter')

/** The ways in which a body may come: alone, after a text, inside a listing. */
const settings: Record<string, (body: string) => string> = {
  alone: (body) => body,
  'in a block': (body) => `<div>x${body}`,
  'after a block': (body) => `<p>x</p>${body}`,
  'in a listing': (body) => `<pre>${body}`,
  'in a table': (body) => `<table><tr><td>${body}</td></tr></table>`,
}

describe('the corpus of attacks', () => {
  it('is as large as it claims, each attack named once', () => {
    const names = readAttacks().map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(700)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(attacks)('$name', ({ body, kind }) => {
    const sources =
      kind === 'markdown' ? [body] : Object.values(settings).map((setting) => setting(body))
    for (const source of sources) {
      const { html } = render(source, kind === 'markdown' ? { format: kind } : { format: 'html' })
      expect(listBreaches(html)).toEqual([])
      expect(render(html, { format: 'html' }).html).toBe(html)
    }
  })
})
