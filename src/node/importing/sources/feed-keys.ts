import type { FeedOptions, SourceProblem } from './named-feed.ts'
import { readDuration } from './read-duration.ts'
import { entriesOf, listOf, textOf, type YamlFile, type YamlNode } from './yaml-file.ts'

/** The values that a map states of a feed. */
type FeedValues = FeedOptions & {
  readonly url?: string
  readonly title?: string
  readonly categories?: readonly string[]
}

/** The keys of a feed, and what is wrong with them. */
export interface FeedKeys {
  readonly values: FeedValues
  readonly problems: readonly SourceProblem[]
}

/** Gives what a value says, or undefined where it says nothing that the key can mean. */
type ReadKey = (node: YamlNode) => FeedValues | undefined

const longestEvery = 24 * 60 * 60 * 1000

const readers: ReadonlyMap<string, { readonly read: ReadKey; readonly wanted: string }> = new Map([
  ['url', { read: (node) => some(textOf(node), (url) => ({ url })), wanted: 'an address' }],
  ['title', { read: (node) => some(textOf(node), (title) => ({ title })), wanted: 'a text' }],
  [
    'categories',
    {
      read: (node) => some(textsOf(node), (categories) => ({ categories })),
      wanted: 'a list of names',
    },
  ],
  [
    'tags',
    { read: (node) => some(textsOf(node), (tags) => ({ tags })), wanted: 'a list of words' },
  ],
  [
    'fullText',
    {
      read: (node) => some(flagOf(node), (fullText) => ({ fullText })),
      wanted: 'true or false',
    },
  ],
  [
    'include',
    {
      read: (node) => some(patternsOf(node), (include) => ({ include })),
      wanted: 'words or /patterns/',
    },
  ],
  [
    'exclude',
    {
      read: (node) => some(patternsOf(node), (exclude) => ({ exclude })),
      wanted: 'words or /patterns/',
    },
  ],
  [
    'limit',
    { read: (node) => some(numberOf(node), (limit) => ({ limit })), wanted: 'a number from 1' },
  ],
  [
    'every',
    {
      read: (node) => some(everyOf(node), (everyMs) => ({ everyMs })),
      wanted: 'a time such as 30m, 2h or 1d, a day at most',
    },
  ],
  [
    'pictures',
    {
      read: (node) => (textOf(node) === 'keep' ? { pictures: 'keep' as const } : undefined),
      wanted: 'keep',
    },
  ],
  [
    'headers',
    {
      read: (node) => some(headersOf(node), (headers) => ({ headers })),
      wanted: 'a map of names and values',
    },
  ],
])

/** Reads the map of a feed in `feeds.yaml`. What cannot be used is told with its line, and left out. */
export function readFeedKeys(node: YamlNode, lineOf: YamlFile['lineOf']): FeedKeys {
  const problems: SourceProblem[] = []
  let values: FeedValues = {}
  for (const { key, keyNode, value } of entriesOf(node) ?? []) {
    const reader = readers.get(key)
    const found = reader?.read(value)
    values = { ...values, ...found }
    if (found !== undefined) continue
    const message =
      reader === undefined
        ? `"${key}" is no key of a feed; there are ${[...readers.keys()].join(', ')}`
        : `${key} must be ${reader.wanted}`
    problems.push({ line: lineOf(keyNode), message })
  }
  return { values, problems }
}

function some<T, R>(value: T | undefined, make: (value: T) => R): R | undefined {
  return value === undefined || value === '' ? undefined : make(value)
}

/** A text, or a list of texts. */
function textsOf(node: YamlNode): readonly string[] | undefined {
  const text = textOf(node)
  if (text !== undefined) return text === '' ? [] : [text]
  const texts = listOf(node)?.map(textOf)
  const known = texts?.filter((one) => one !== undefined && one !== '')
  return known !== undefined && known.length === texts?.length ? known.map(String) : undefined
}

function patternsOf(node: YamlNode): readonly string[] | undefined {
  const texts = textsOf(node)
  return texts?.every(isWordOrPattern) ? texts : undefined
}

/** Whether a text is a word or a pattern: a text between slashes has to be a regular expression. */
function isWordOrPattern(text: string): boolean {
  const [, pattern, flags] = /^\/(.+)\/([imsu]*)$/s.exec(text) ?? []
  if (pattern === undefined) return true
  try {
    return Boolean(RegExp(pattern, flags))
  } catch {
    return false
  }
}

function flagOf(node: YamlNode): boolean | undefined {
  return new Map([
    ['true', true],
    ['false', false],
  ]).get(textOf(node)?.toLowerCase() ?? '')
}

function numberOf(node: YamlNode): number | undefined {
  const text = textOf(node) ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

function everyOf(node: YamlNode): number | undefined {
  const every = readDuration(textOf(node) ?? '')
  return every !== undefined && every <= longestEvery ? every : undefined
}

function headersOf(node: YamlNode): Readonly<Record<string, string>> | undefined {
  const entries = entriesOf(node)?.map(({ key, value }) => [key, textOf(value)] as const)
  if (entries === undefined || entries.some(([, value]) => value === undefined)) return undefined
  return Object.fromEntries(entries.map(([key, value]) => [key, value ?? '']))
}
