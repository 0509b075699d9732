import { readdirSync } from 'node:fs'
import * as OpenCC from 'opencc-js'
import { expect, test } from 'vitest'
import { languageTags } from '../../../../src/shared/words/languages.ts'
import { areas } from '../../../support/all-words.ts'

const others = languageTags.filter((tag) => tag !== 'en')

const filesOf = (tag: string) => readdirSync(`src/shared/words/${tag}`).sort()

/** The argument of every function among the words: a text, a number and a day of the calendar at once. */
const argument = (index: number) => ({
  toString: () => `<${index}>`,
  [Symbol.toPrimitive]: (wanted: string) => (wanted === 'number' ? 7 : `<${index}>`),
  year: 2031,
  month: 7,
  day: 19,
  weekday: 5,
  text: '<text>',
  title: '<title>',
  facts: ['<fact>', '<other>'],
  link: '<link>',
})

/** The words of an area, one text for each leaf; a function is called with arguments that show. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'function') return [[path, String(value(...[0, 1, 2].map(argument)))]]
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

async function readTexts(tag: string): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    areas.map(async (area) => {
      const { words } = await import(`../../../../src/shared/words/${tag}/${area}.ts`)
      return textsOf(words, area)
    }),
  )
  return new Map(found.flat())
}

const texts = new Map(
  await Promise.all(languageTags.map(async (tag) => [tag, await readTexts(tag)] as const)),
)
const english = texts.get('en') ?? new Map<string, string>()

/** The traces of the arguments in a text. */
const placeholders = (text: string) => [...new Set(text.match(/<\w+>|2031|19/g))].sort()

/** Names of things, and what a reader types: the same in every language. */
const namesEverywhere =
  /JavaScript|JSON|Markdown|Safari|Dock|Google Reader|Google|Inoreader|FreshRSS|Pocket|Instapaper|Readwise|Raindrop|CSV|OPML|Atom|RSS|HTML|URL|QR Code|QR|Enter|Esc|OR|\w+:|-?\b[AB]\b|<\w+>|2021-07|简体|繁體/g

test('every file of words is an area', () => {
  expect(filesOf('en')).toEqual([...areas, 'language'].map((name) => `${name}.ts`).sort())
  expect(english.size).toBeGreaterThan(200)
})

test.each(others)('%s has the files, the keys and the lists of English', (tag) => {
  expect(filesOf(tag)).toEqual(filesOf('en'))
  expect([...(texts.get(tag)?.keys() ?? [])].sort()).toEqual([...english.keys()].sort())
})

test.each(others)('%s puts into its sentences what English puts into them', (tag) => {
  const wrong = [...(texts.get(tag) ?? [])].filter(
    ([path, text]) =>
      !placeholders(english.get(path) ?? '').every((each) => text.includes(each)) ||
      /undefined|NaN|\[object/.test(text),
  )
  expect(wrong).toEqual([])
})

test.each(languageTags)('%s leaves no text empty', (tag) => {
  const wrong = [...(texts.get(tag) ?? [])].filter(([, text]) => text.trim() === '')
  expect(wrong).toEqual([])
})

test('English has no letters of other scripts but in their names', () => {
  const wrong = [...english].filter(([, text]) =>
    /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|[：，。；（）]/u.test(text.replace(namesEverywhere, '')),
  )
  expect(wrong).toEqual([])
})

test.each(others)('%s has no English word left', (tag) => {
  const wrong = [...(texts.get(tag) ?? [])].filter(([, text]) =>
    /[A-Za-z]{2}/.test(text.replace(namesEverywhere, '')),
  )
  expect(wrong).toEqual([])
})

test.each([
  ['zh-Hans', 't', 'cn'],
  ['zh-Hant', 'cn', 't'],
] as const)('%s is written in its own script', (tag, from, to) => {
  // Taiwan writes 台 as both scripts have it; OpenCC makes it 臺.
  const convert = OpenCC.Converter({ from, to })
  const wrong = [...(texts.get(tag) ?? [])]
    .map(([path, text]) => [path, text.replace(namesEverywhere, '').replaceAll('台', '')] as const)
    .filter(([, text]) => convert(text) !== text)
    .map(([path, text]) => [path, text, convert(text)])
  expect(wrong).toEqual([])
})

test('Japanese has no sentence without kana: it would be Chinese', () => {
  const wrong = [...(texts.get('ja') ?? [])].filter(
    ([, text]) =>
      !/\p{sc=Hira}|\p{sc=Kana}/u.test(text) && (text.match(/\p{sc=Han}/gu) ?? []).length > 5,
  )
  expect(wrong).toEqual([])
})
