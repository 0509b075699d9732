import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One way to attack a reader through an article. */
export interface Attack {
  /** From 1 on; what the attack reports when it succeeds. */
  readonly number: number
  /** Its class and what is special about it. */
  readonly name: string
  readonly kind: 'html' | 'markdown' | 'front matter'
  /** The body; that of an attack by front matter says little. */
  readonly body: string
  /** Lines of front matter beside those that every file has; empty for attacks by the body. */
  readonly frontMatter: string
}

/** One article and the attacks it holds. */
export interface AttackArticle extends Attack {
  readonly attacks: readonly Attack[]
}

/** The function that an attack calls when its script runs. */
export const probe = '__attacked'

const hostSuffix = '.attack.example'
const folder = 'tests/fixtures/attacks'

/** The host that an attack sends its requests to. */
export function attackHost(number: number): string {
  return `n${number}${hostSuffix}`
}

/** The number of the attack that an address belongs to, if it is of one. */
export function attackOf(url: string): number | undefined {
  const found = new RegExp(`\\bn(\\d+)${hostSuffix.replaceAll('.', '\\.')}`, 'i').exec(url)?.[1]
  return found === undefined ? undefined : Number(found)
}

/**
 * Reads the corpus: a file for each class, in it a line `=== name` before each attack. In the text
 * `RUN` is the call that shows that it ran, `NUM` its number, `HOST` its host; `{U+202E}`,
 * `{base64:…}`, `{repeat:9:…}` and `{attributes:9}` stand for what a text file should not hold.
 */
export function readAttacks(): readonly Attack[] {
  let number = 0
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((section) => {
          number += 1
          return readSection(basename(file, '.txt'), section, number)
        }),
    )
}

function readSection(group: string, section: string, number: number): Attack {
  const [heading = '', ...lines] = section.replace(/\n$/, '').split('\n')
  const name = `${group}: ${heading}`
  const text = expand(lines.join('\n'), number)
  if (group !== 'front-matter') {
    const kind = group === 'markdown' ? 'markdown' : 'html'
    return { number, name, kind, body: text, frontMatter: '' }
  }
  const [front = '', body] = text.split(/^\{(?:body|bare)\}\n/m)
  return {
    number,
    name,
    kind: 'front matter',
    body: body ?? `<p>the body of number ${number}</p>`,
    frontMatter: front,
  }
}

function expand(text: string, number: number): string {
  return text
    .replaceAll('RUN', `${probe}(${number})`)
    .replaceAll('NUM', `${number}`)
    .replaceAll('HOST', attackHost(number))
    .replace(/\{base64:([^{}]*)\}/g, (_, plain: string) => Buffer.from(plain).toString('base64'))
    .replace(/\{repeat:(\d+):([^{}]*)\}/g, (_, count: string, piece: string) =>
      piece.repeat(Number(count)),
    )
    .replace(/\{attributes:(\d+)\}/g, (_, count: string) =>
      Array.from({ length: Number(count) }, (_item, index) => `a${index}=b`).join(' '),
    )
    .replace(/\{U\+([0-9A-F]{4,6})\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
}
