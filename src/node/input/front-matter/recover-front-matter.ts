import { plainValue, type RawField, type RawFields, type RawValue } from '../raw-fields.ts'
import { type KeyAt, readYaml } from './read-yaml.ts'

/** A key with the lines that belong to it: its own and those up to the next key. */
interface Chunk extends KeyAt {
  readonly lines: readonly string[]
}

/** The front matter that could be saved, and the keys that had to be read as plain text. */
interface Recovered {
  readonly fields: RawFields
  readonly repaired: readonly KeyAt[]
  /** Keys that stand more than once; the last one counts. */
  readonly repeated: readonly KeyAt[]
}

const maxKeys = 200

/**
 * Reads front matter that is not valid YAML, key by key: each key with its lines is tried as YAML
 * of its own, and where that fails its text is taken as it stands. `firstLine` is the line of the
 * file that `text` begins on. Undefined when there is no key in it, or so many that it is none.
 */
export function recoverFrontMatter(text: string, firstLine: number): Recovered | undefined {
  const chunks = splitChunks(text, firstLine)
  if (chunks.length === 0 || chunks.length > maxKeys) return undefined
  const fields = new Map<string, RawField>()
  const repaired: KeyAt[] = []
  const repeated: KeyAt[] = []
  for (const chunk of chunks) {
    const { key, line } = chunk
    const value = readAsYaml(chunk)
    if (value === undefined) repaired.push({ key, line })
    if (fields.has(key)) repeated.push({ key, line })
    fields.set(key, { value: value ?? readAsText(chunk.lines), line })
  }
  return { fields, repaired, repeated }
}

/** The value of one key taken as plain text, for a key whose YAML was surely not meant. */
export function recoverKey(text: string, firstLine: number, wanted: KeyAt): RawValue | undefined {
  const chunk = splitChunks(text, firstLine).find(({ line }) => line === wanted.line)
  return chunk && readAsText(chunk.lines)
}

/** A key at the start of a line: no spaces or quotes in it, then a colon (`：` too). */
const keyPattern = /^\s*(["']?)([^\s:：'"[\]{},#&*!|>%@`-][^\s:：'"]{0,60})\1\s*[:：](?!\/\/)(.*)$/

function splitChunks(text: string, firstLine: number): Chunk[] {
  const chunks: { key: string; line: number; lines: string[] }[] = []
  const lines = text.split('\n')
  const indent = indentOf(lines.find((line) => line.trim() !== '') ?? '')
  for (const [index, line] of lines.entries()) {
    const key = indentOf(line) <= indent ? keyPattern.exec(line)?.[2] : undefined
    if (key !== undefined) chunks.push({ key, line: firstLine + index, lines: [line] })
    else chunks.at(-1)?.lines.push(line)
  }
  return chunks
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function readAsYaml({ key, line, lines }: Chunk): RawValue | undefined {
  const result = readYaml(lines.join('\n'), line)
  if (result.kind !== 'fields' || result.fields.size !== 1 || result.doubtful.length > 0) {
    return undefined
  }
  return result.fields.get(key)?.value
}

function readAsText(lines: readonly string[]): RawValue {
  const [first = '', ...rest] = lines
  const own = (keyPattern.exec(first)?.[3] ?? '').trim()
  const more = rest.map((line) => line.trim()).filter((line) => line !== '')
  const isList = own === '' && more.length > 0 && more.every((line) => line.startsWith('-'))
  if (isList) return more.map((line) => unquote(line.slice(1).trim()))
  return unquote([own, ...more].join(' ').trim())
}

/**
 * Takes the quotes off a text that was wrapped in them without care for those inside. Three quotes
 * in a row at the start are no wrapping but part of the text.
 */
function unquote(text: string): string {
  const quote = text[0]
  const isWrapped = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote)
  if (!isWrapped) return plainValue(text)
  if (text.startsWith(quote.repeat(3)) || isSeveral(text, quote)) return text
  const inner = text.slice(1, -1)
  return quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'")
}

/** Whether a text begins and ends with a quotation each, `"a" and "b"`, and is not in quotes as a whole. */
function isSeveral(text: string, quote: string): boolean {
  const inner = text.slice(1, -1)
  const [first, last] = [inner.indexOf(quote), inner.lastIndexOf(quote)]
  return first !== last && /^\s/.test(inner.slice(first + 1)) && /\s$/.test(inner.slice(0, last))
}
