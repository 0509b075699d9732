import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml'

/** A node of YAML; what is empty is null. */
export type YamlNode = Node | null

/** A YAML file with the lines of its nodes. */
export interface YamlFile {
  readonly root: YamlNode
  readonly lineOf: (node: YamlNode) => number | undefined
  /** The lines that stand for others (`*name`), which nothing here follows. */
  readonly aliasLines: readonly (number | undefined)[]
}

/** Reads YAML whose scalars are all texts. Throws an `Error` with `line` for what is no YAML. */
export function readYamlFile(text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const [error] = document.errors
  if (error !== undefined) {
    throw Object.assign(new Error(`it is no YAML: ${error.message}`), {
      line: lines.linePos(error.pos[0]).line,
    })
  }
  const lineOf = (node: YamlNode) => (node?.range ? lines.linePos(node.range[0]).line : undefined)
  const aliasLines: (number | undefined)[] = []
  visit(document, { Alias: (_key, alias) => void aliasLines.push(lineOf(alias)) })
  return { root: document.contents, lineOf, aliasLines }
}

/** The text of a scalar; undefined for anything else. */
export function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined
  return node.value === null ? '' : String(node.value).trim()
}

/** The members of a list, or undefined. Aliases count as nothing. */
export function listOf(node: unknown): YamlNode[] | undefined {
  return isSeq<Node>(node) ? node.items.map((item) => (isAlias(item) ? null : item)) : undefined
}

/** The keys and values of a map, or undefined. */
export function entriesOf(
  node: unknown,
): { key: string; keyNode: YamlNode; value: YamlNode }[] | undefined {
  if (!isMap<Node, Node | null>(node)) return undefined
  return node.items.map(({ key, value }: Pair<Node, Node | null>) => ({
    key: textOf(key) ?? '',
    keyNode: key,
    value: isAlias(value) ? null : value,
  }))
}
