import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The custom properties that a rule of tokens.css sets, in its order. */
function propertiesOf(rule: string): string[] {
  return [...rule.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name = '']) => name)
}

test('docs/look.md has every custom property of tokens.css, in its order, and no other', () => {
  const tokens = readFileSync('src/app/styles/tokens.css', 'utf8')
  const root = tokens.slice(tokens.indexOf(':root {'), tokens.indexOf('\n}\n'))
  const rows = readFileSync('docs/look.md', 'utf8').matchAll(/^\| `(--[\w-]+)` \|/gm)
  expect([...rows].map(([, name]) => name)).toEqual(propertiesOf(root))
  expect(propertiesOf(root)).toEqual(expect.arrayContaining(propertiesOf(tokens)))
})
