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

/** A word of many meanings that the table narrows, where it is looked for, and the names that keep it. */
interface NarrowedWord {
  readonly word: string
  /** The folders whose names are looked at; all of `src` where none is given. */
  readonly below?: RegExp
  /** Exact names, each with the reason for which it keeps the word. */
  readonly exceptions: Readonly<Record<string, string>>
}

/** Plain English may use these words: only names are looked at. */
const narrowedWords: readonly NarrowedWord[] = [
  {
    word: 'place',
    exceptions: {
      place: 'the field of a list file and the attribute of a row, as they are shipped',
      closeInPlace: 'closes an element where it stands',
    },
  },
  { word: 'tile', exceptions: {} },
  {
    word: 'room',
    exceptions: {
      room: 'the free space of a card and of a file',
      makeRoom: 'makes a buffer larger',
      hasRoom: 'whether a thread can take more',
    },
  },
  {
    word: 'sign',
    exceptions: {
      sign: 'plus or minus of an offset; one of the characters + # . in a search',
      signs: 'the characters + # . in a search',
      leadingSigns: 'the characters + # . in a search',
      trailingSigns: 'the characters + # . in a search',
      largestSign: 'a picture in a line of text',
      signSize: 'a picture in a line of text',
    },
  },
  {
    word: 'run',
    below: /^src\/(?:app|search-worker)\//,
    exceptions: {
      run: 'the verb: runs a request, the checks, a restore',
      runCommand: 'the verb: runs a command',
      runKey: 'the verb: runs what a key means',
      runSearch: 'the verb: runs a search',
    },
  },
  {
    word: 'part',
    below: /^src\/app\/(?:article|article-list|navigation|pages)\//,
    exceptions: {
      lazyPart: 'a part of the program that is loaded late',
      useLazyPart: 'a part of the program that is loaded late',
      loadPart: 'a part of the program that is loaded late',
      part: 'the module that a dynamic import gives',
    },
  },
]

/** The names in a text of code: what stands in comments and in plain strings is none. */
function namesIn(text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, '')
    .replace(/\/(?![/*\s])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g, '')
  return code.match(/[A-Za-z_$][\w$]*/g) ?? []
}

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

test.each(narrowedWords)('$word is in no name but for those that are listed', (narrowed) => {
  const { word, below = /^src\//, exceptions } = narrowed
  const ground = sources.filter(({ path }) => below.test(path))
  const names = new Map(ground.map(({ path, text }) => [path, namesIn(text)]))
  const all = new Set([...names.values()].flat())
  const pattern = wordPattern(word)
  const found = [...names].flatMap(([path, own]) =>
    own
      .filter((name) => pattern.test(name) && !Object.hasOwn(exceptions, name))
      .map((name) => `${name}: ${path}`),
  )
  expect(found).toEqual([])
  expect(Object.keys(exceptions).filter((name) => !all.has(name))).toEqual([])
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
  expect(names.filter((name) => !name.endsWith('Error'))).toEqual([])
})

test('a type of what a site or a page is has one name in one place', () => {
  const owners = (name: string) =>
    sources.filter(({ text }) =>
      new RegExp(`^export (?:interface|type) ${name}\\b`, 'm').test(text),
    )
  expect(owners('Site').map(({ path }) => path)).toEqual(['src/node/site-files.ts'])
  expect(owners('ReaderSite').map(({ path }) => path)).toEqual(['src/app/ui/site-context.ts'])
})
