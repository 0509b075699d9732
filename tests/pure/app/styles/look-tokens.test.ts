import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The custom properties that rules of tokens.css set, in their order. */
function propertiesOf(rules: string): string[] {
  return [...rules.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name = '']) => name)
}

test('docs/look.md has every custom property of tokens.css, in its order, and no other', () => {
  const tokens = readFileSync('src/app/styles/tokens.css', 'utf8')
  // The fonts of the root are those of English text in any page as well.
  const root = [...tokens.matchAll(/^:root[^{]*\{[^}]*\}/gm)].join('\n')
  const rows = readFileSync('docs/look.md', 'utf8').matchAll(/^\| `(--[\w-]+)` \|/gm)
  expect([...rows].map(([, name]) => name)).toEqual(propertiesOf(root))
  expect(propertiesOf(root)).toEqual(expect.arrayContaining(propertiesOf(tokens)))
})
