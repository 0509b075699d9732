import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative('.', path), text: readFileSync(path, 'utf8') }))

/** The words that the table takes out of the code: those of its third column that stand in backticks. */
function unwantedWords(): string[] {
  const text = readFileSync('CONTRIBUTING.md', 'utf8')
  const table = text.slice(text.indexOf('\n## Words\n'), text.indexOf('\n## How to add'))
  const columns = [...table.matchAll(/^\|[^|]*\|[^|]*\|([^|]*)\|$/gm)].map(([, last = '']) => last)
  return columns.flatMap((column) =>
    [...column.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  )
}

/** A word as part of a name or of a sentence: `lap` in `lapOf`, `onLap` and "a lap", not in "overlap". */
function wordPattern(word: string): RegExp {
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  return new RegExp(
    `(?<![A-Za-z])${word}s?(?![a-z])|(?<=[a-z\\d])${capital}s?(?![a-z])|(?<![A-Za-z])${capital}s?(?![a-z])`,
  )
}

/** Errors that do not end in Error yet; nothing may be added. */
const laterErrors = new Set(['ProgramOutdated', 'ContentMissing'])

test('no word stands in the code that the table of words replaces', () => {
  const words = unwantedWords()
  expect(words.length).toBeGreaterThan(5)
  const found = words.flatMap((word) => {
    const pattern = wordPattern(word)
    return sources
      .filter(({ path, text }) => pattern.test(path) || pattern.test(text))
      .map(({ path }) => `${word}: ${path}`)
  })
  expect(found).toEqual([])
})

test('a word is found in names and in sentences, and not inside another word', () => {
  const pattern = wordPattern('lap')
  for (const text of ['lap', 'a lap.', 'laps', 'lapOf', 'onLap', 'Lap'])
    expect(pattern.test(text), text).toBe(true)
  for (const text of ['overlap', 'laptop', 'Lapland', 'collapse'])
    expect(pattern.test(text), text).toBe(false)
})

test('an error’s class ends in Error', () => {
  const names = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bclass (\w+) extends \w*Error\b/g)].map(([, name = '']) => name),
  )
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !name.endsWith('Error') && !laterErrors.has(name))).toEqual([])
})
