import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAttacks } from '../attacks/read-attacks.ts'

/** A source of numbers from 0 up to 1 that gives the same ones for the same seed. */
export type Random = () => number

/** Mulberry32, which is enough to choose by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of several. */
export function choose<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}

/** Bodies to begin from: the benign ones, the attacks, and the articles of the repository. */
export function readSeedBodies(): readonly string[] {
  const bodies = textsOf('tests/fixtures/bodies', /(?<!expected)\.(?:html|md)$/)
  const articles = textsOf('content', /\.md$/).map((text) =>
    text.replace(/^\s*---[\s\S]*?\n---\n/, ''),
  )
  const attacks = readAttacks().map(({ body }) => (body.length < 20_000 ? body : body.slice(-2000)))
  return [...bodies, ...articles, ...attacks]
}

/** Front matter to begin from, without its fences. */
export function readSeedFrontMatter(): readonly string[] {
  const articles = textsOf('content', /\.md$/).map(
    (text) => /^\s*---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? 'title: x',
  )
  const attacks = readAttacks().flatMap(({ frontMatter }) => (frontMatter ? [frontMatter] : []))
  return [...articles, ...attacks.filter((text) => text.length < 20_000)]
}

function textsOf(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'))
}

const pieces = (
  '< > " \' & = / <!-- --> ]]> <![CDATA[ </ /> &lt; &gt; &quot; &#0; &amp;amp; <p> </p> <b> </b> ' +
  '<table> <td> </table> <svg> <math> <style> </style> <template> <select> <option> <pre> <code> <li> ' +
  '<ul> <dl> <dd> <a> </a> <img> <br> <h2> <noscript> <video> <source> <iframe> <ruby> <rt> <details> ' +
  'onerror= href= src= id= name= style= hidden javascript: data: https://a.example/b # {{ --- : | - [ ] ( ) ' +
  '` ~~~ ``` ** [^1] [^1]: ![ $& \\ %'
).split(' ')
const characters = [
  '\0',
  '\n',
  '\r',
  '\t',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ud800',
  '中',
  '　',
  '▲',
]

/** A text with a few things in it changed: cut, doubled, moved, joined with another, or sprinkled. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  let result = text
  for (let count = 1 + Math.floor(random() * 6); count > 0; count -= 1) {
    result = mutateOnce(result, others, random)
  }
  return result.slice(0, 60_000)
}

function mutateOnce(text: string, others: readonly string[], random: Random): string {
  const at = place(text, random)
  const to = Math.min(text.length, at + Math.floor(random() ** 3 * 400))
  const part = text.slice(at, to)
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, at) + text.slice(to)
    case 1:
      return text.slice(0, to) + part.repeat(1 + Math.floor(random() * 4)) + text.slice(to)
    case 2:
      return text.slice(0, at) + choose(pieces, random) + text.slice(at)
    case 3:
      return text.slice(0, at) + choose(characters, random) + text.slice(at)
    case 4: {
      const other = choose(others, random)
      const from = place(other, random)
      return text.slice(0, at) + other.slice(from, from + 300) + text.slice(to)
    }
    case 5: {
      const target = place(text, random)
      return text.slice(0, target) + part + text.slice(target)
    }
    case 6:
      return text.slice(0, at) + part.toUpperCase().replace(/\s+/g, '') + text.slice(to)
    default:
      return (
        text.slice(0, at) +
        choose(pieces, random).repeat(1 + Math.floor(random() ** 4 * 300)) +
        text.slice(to)
      )
  }
}

/** A place in a text; more often where a tag or an attribute begins or ends. */
function place(text: string, random: Random): number {
  const at = Math.floor(random() * (text.length + 1))
  if (random() < 0.4) return at
  const offset = text.slice(at, at + 200).search(/[<>"'=&:\n]/)
  return offset === -1 ? at : at + offset + (random() < 0.5 ? 0 : 1)
}
