import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheets = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => readFileSync(`src/app/${path}`, 'utf8'))

test('found words have one colour wherever they are marked, in every theme', () => {
  const rules = sheets.flatMap((css) => [
    ...css.matchAll(/^([^{}]*(?:\bmark\b|highlight\(search-hits\))[^{}]*)\{([^}]*)\}/gm),
  ])
  const grounds = rules
    .map(([, , declarations = '']) => declarations.match(/background: (.*);/)?.[1])
    .filter((ground) => ground !== undefined)
  expect(grounds.length).toBeGreaterThan(3)
  // Only the one that the reader is at is another.
  expect(new Set(grounds)).toEqual(new Set(['var(--mark)', 'var(--accent)']))
})
