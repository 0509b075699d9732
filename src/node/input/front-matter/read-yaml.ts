import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
} from 'yaml'
import { plainValue, type RawField, type RawFields, type RawValue } from '../raw-fields.ts'

/** A key of the front matter and its 1-based line in the file. */
export interface KeyAt {
  readonly key: string
  readonly line: number
}

/** The result of reading YAML. */
export type YamlResult =
  | {
      readonly kind: 'fields'
      readonly fields: RawFields
      /** Keys that appear more than once. The last one counts. */
      readonly repeated: readonly KeyAt[]
      /** Keys whose value is YAML markup that the writer surely meant as text, like `!new` or `[x]`. */
      readonly doubtful: readonly KeyAt[]
    }
  /** The text is not YAML, or not a map. */
  | { readonly kind: 'broken'; readonly line: number; readonly reason: string }
  /** The text is YAML that is only written to do harm. */
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string }

const maxDepth = 32
const maxNodes = 50_000

/** Thrown by the walk and turned into a `refused` result. */
class UnsupportedYamlError extends Error {}

/**
 * Reads a YAML map (https://yaml.org/spec/1.2.2) whose first line is line `firstLine` of the file.
 * Scalars keep their source text, tags have no effect, merge keys are ordinary keys. Aliases and nesting
 * cannot make it use much time or memory.
 */
export function readYaml(text: string, firstLine: number): YamlResult {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter,
  })
  const lineAt = (offset: number): number =>
    firstLine + Math.max(1, lineCounter.linePos(offset).line) - 1
  const error = document.errors[0]
  if (error !== undefined) {
    const line = lineAt(error.pos[0])
    return document.errors.some(({ message }) => /call stack/.test(message))
      ? { kind: 'refused', line, reason: tooDeep }
      : { kind: 'broken', line, reason: error.message }
  }
  if (document.contents === null) return { ...nothing, fields: new Map() }
  if (!isMap(document.contents)) return { kind: 'broken', line: firstLine, reason: 'no keys' }
  try {
    return readMap(document.contents.items, lineAt)
  } catch (refusal) {
    if (!(refusal instanceof UnsupportedYamlError)) throw refusal
    return { kind: 'refused', line: firstLine, reason: refusal.message }
  }
}

const tooDeep = `values nested more than ${maxDepth} levels deep`
const nothing = { kind: 'fields', repeated: [], doubtful: [] } as const

type Items = readonly { readonly key: unknown; readonly value: unknown }[]

function readMap(items: Items, lineAt: (offset: number) => number): YamlResult {
  const reader = new ValueReader()
  const fields = new Map<string, RawField>()
  const repeated: KeyAt[] = []
  const doubtful: KeyAt[] = []
  for (const { key, value } of items) {
    if (!isScalar(key)) continue
    const name = String(key.value ?? '')
    const line = lineAt(key.range?.[0] ?? 0)
    if (fields.has(name)) repeated.push({ key: name, line })
    const unresolved = reader.unresolved
    fields.set(name, { value: reader.read(value, 1).value, line })
    if (reader.unresolved > unresolved || isDoubtful(name, value))
      doubtful.push({ key: name, line })
  }
  return { kind: 'fields', fields, repeated, doubtful }
}

/** Whether a value is markup that the writer surely meant as text: `title: !重要 通知`, `title: [快讯]`. */
function isDoubtful(key: string, value: unknown): boolean {
  if (isScalar(value) && value.type === Scalar.PLAIN) {
    return value.anchor !== undefined || (value.tag ?? '').startsWith('!')
  }
  return key === 'title' && (isMap(value) || isSeq(value)) && value.flow === true
}

/** A value, and its number of nodes if every alias were written out. */
interface Sized {
  readonly value: RawValue
  readonly size: number
}

/** Turns YAML nodes into raw values. Aliases share the value they name, which costs no memory. */
class ValueReader {
  /** The number of aliases without an anchor so far. */
  unresolved = 0
  readonly #anchors = new Map<string, Sized>()

  read(node: unknown, depth: number): Sized {
    if (depth > maxDepth) throw new UnsupportedYamlError(tooDeep)
    if (isAlias(node)) return this.#readAlias(node)
    const sized = this.#readNode(node, depth)
    if (sized.size > maxNodes)
      throw new UnsupportedYamlError(`aliases that unfold to more than ${maxNodes} values`)
    const anchor = (node as (Node & { readonly anchor?: string }) | null)?.anchor
    if (anchor !== undefined) this.#anchors.set(anchor, sized)
    return sized
  }

  #readAlias(node: Alias): Sized {
    const target = this.#anchors.get(node.source)
    if (target === undefined) this.unresolved += 1
    return target ?? { value: `*${node.source}`, size: 1 }
  }

  #readNode(node: unknown, depth: number): Sized {
    if (isScalar(node)) {
      const text = String(node.value ?? '')
      return { value: node.type === Scalar.PLAIN ? plainValue(text) : text, size: 1 }
    }
    if (isSeq(node)) return this.#readSequence(node.items, depth)
    if (isMap(node)) return this.#readMap(node.items, depth)
    return { value: '', size: 1 }
  }

  #readSequence(items: readonly unknown[], depth: number): Sized {
    let size = 1
    const value = items.map((item) => {
      const sized = this.read(item, depth + 1)
      size += sized.size
      return sized.value
    })
    return { value, size }
  }

  #readMap(items: Items, depth: number): Sized {
    let size = 1
    const value = new Map<string, RawValue>()
    for (const item of items) {
      const sized = this.read(item.value, depth + 1)
      size += sized.size
      if (isScalar(item.key)) value.set(String(item.key.value ?? ''), sized.value)
    }
    return { value, size }
  }
}
