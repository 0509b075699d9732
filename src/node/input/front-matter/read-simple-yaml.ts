import { plainValue, type RawField, type RawFields } from '../raw-fields.ts'

// This is a second parser beside the YAML reader, for speed on the form that nearly all captured files
// have: it is about 15 times as fast, and reading a file takes 7 times as long without it (measured by
// npm run bench:parsers). A property test compares its results with those of the YAML reader, which reads
// everything that is not certainly simple.

const notSimple = /(?!\n)\p{Cc}|\ufeff/u
const keyLine = /^([A-Za-z][\w-]*):(?: +(.*))?$/
const itemLine = /^( *)- +(.*)$/
const singleQuoted = /^'(?:[^']|'')*'$/
const doubleQuoted = /^"[^"\\]*"$/
const plain = /^[^\s?:,[\]{}#&*!|>'"%@`-]/
const notPlain = /:(?: |$)| #/
const maxLines = 500
const maxLine = 2000

/** The list under a key, and the indentation of its items. */
interface OpenList {
  readonly items: string[]
  readonly indent: string
}

/**
 * Reads front matter that consists only of `key: value` lines and ` - item` lines, each value plain or in
 * quotes on one line. `firstLine` is the line of the file on which `text` begins. Undefined for anything
 * else, also when a key appears twice.
 */
export function readSimpleYaml(text: string, firstLine: number): RawFields | undefined {
  const lines = text.split('\n')
  if (notSimple.test(text) || lines.length > maxLines) return undefined
  const fields = new Map<string, RawField>()
  let emptyKey: string | undefined
  let list: OpenList | undefined
  for (const [index, line] of lines.entries()) {
    if (line.length > maxLine) return undefined
    const [, key, source = ''] = keyLine.exec(line) ?? []
    if (key === undefined) {
      list = emptyKey === undefined ? undefined : addItem(line, list)
      if (list === undefined || emptyKey === undefined) return undefined
      fields.set(emptyKey, { value: list.items, line: fields.get(emptyKey)?.line ?? firstLine })
    } else {
      const value = readScalar(source)
      if (value === undefined || fields.has(key)) return undefined
      fields.set(key, { value, line: firstLine + index })
      emptyKey = source.trim() === '' ? key : undefined
      list = undefined
    }
  }
  return fields
}

/**
 * Adds the item of one more line to a list. Undefined when the line is not a simple item of this list.
 */
function addItem(line: string, list: OpenList | undefined): OpenList | undefined {
  const [, indent, source = ''] = itemLine.exec(line) ?? []
  const value = readScalar(source)
  if (indent === undefined || value === undefined || source.trim() === '') return undefined
  if (list !== undefined && list.indent !== indent) return undefined
  return { items: [...(list?.items ?? []), value], indent }
}

function readScalar(padded: string): string | undefined {
  const source = padded.replace(/ +$/, '')
  if (source === '') return ''
  if (singleQuoted.test(source)) return source.slice(1, -1).replaceAll("''", "'")
  if (doubleQuoted.test(source)) return source.slice(1, -1)
  return plain.test(source) && !notPlain.test(source) ? plainValue(source) : undefined
}
