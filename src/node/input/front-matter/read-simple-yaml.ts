import { plainValue, type RawField, type RawFields } from './raw-fields.ts'

// A second parser beside the YAML reader, for its speed on the shape that nearly all captured files have:
// about 15 times as fast, and taking a file apart takes 7 times as long without it (measured by npm run
// bench:parsers). A property test holds it to the YAML reader's answers; what is not surely simple is left
// to that one.

const notSimple = /(?!\n)\p{Cc}|\ufeff/u
const keyLine = /^([A-Za-z][\w-]*):(?: +(.*))?$/
const itemLine = /^( *)- +(.*)$/
const singleQuoted = /^'(?:[^']|'')*'$/
const doubleQuoted = /^"[^"\\]*"$/
const plain = /^[^\s?:,[\]{}#&*!|>'"%@`-]/
const notPlain = /:(?: |$)| #/
const maxLines = 500
const maxLine = 2000

/** The list that stands under a key, and how far its items are indented. */
interface OpenList {
  readonly items: string[]
  readonly indent: string
}

/**
 * Reads front matter that consists only of `key: value` lines and ` - item` lines, each value plain
 * or in quotes on one line. `firstLine` is the line of the file that `text` begins on. Undefined
 * for anything else, also where a key stands twice.
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

/** The list with the item of one more line, or undefined when that is no simple item of this list. */
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
