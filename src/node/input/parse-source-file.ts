import { isUtf8 } from 'node:buffer'
import type { Problem, WithProblems } from '../core/problem.ts'
import { utf8Text } from '../storage/utf8-text.ts'
import {
  noFrontMatter,
  notAMap,
  notUtf8,
  nulFound,
  refused,
  repairedKey,
  repairedWhole,
  repeatedKeys,
  tooLong,
  unclosed,
} from './front-matter/front-matter-problems.ts'
import type { RawField, RawFields } from './front-matter/raw-fields.ts'
import { readSimpleYaml } from './front-matter/read-simple-yaml.ts'
import { readYaml, type YamlResult } from './front-matter/read-yaml.ts'
import { recoverFrontMatter, recoverKey } from './front-matter/recover-front-matter.ts'
import type { SourceFile } from './read-source-files.ts'

/** An article file taken apart, with nothing understood of it yet. */
export interface ParsedFile {
  readonly path: string
  /** The absolute folder of the file. */
  readonly folder: string
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string
  /** The file's extension in lower case, e.g. `.md`. */
  readonly extension: string
  /** The front matter by key, as it was written. */
  readonly fields: RawFields
  /** The line on which the front matter begins: that of its first `---`. */
  readonly frontMatterLine: number
  /** Everything after the front matter, with `\n` as the only line end and no characters that stand for none. */
  readonly body: string
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number
}

/**
 * Takes a file apart into front matter and body. The value is undefined when the file cannot be
 * published; an error says why. Front matter that is not valid YAML is recovered with warnings.
 */
export function parseSourceFile(file: SourceFile): WithProblems<ParsedFile | undefined> {
  const text = decode(file)
  if (typeof text !== 'string') return rejected(text)
  const block = splitFrontMatter(text, file.path)
  if ('severity' in block) return rejected(block)
  const { value: fields, problems } = readFields(block, file.path)
  if (fields === undefined) return { value: undefined, problems }
  const { path, folder, hash } = file
  const { frontMatterLine, bodyLine } = block
  const body = withoutControls(block.body)
  const extension = /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''
  const value = { path, folder, hash, extension, fields, frontMatterLine, body, bodyLine }
  return { value, problems }
}

const maxFrontMatter = 256 * 1024
/** YAML parsers need time with the square of it for some texts. */
const maxLines = 5000

function rejected(problem: Problem): WithProblems<undefined> {
  return { value: undefined, problems: [problem] }
}

/** The text without its byte order mark and with `\n` as the only line end, or the error. */
function decode({ bytes, path }: SourceFile): string | Problem {
  const isUtf16 = bytes.length > 1 && ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2))
  if (isUtf16) return notUtf8(path, 1, 'UTF-16')
  if (!isUtf8(bytes)) return notUtf8(path, firstBadLine(bytes), guessEncoding(bytes))
  const text = utf8Text(bytes)
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what captured text is cleaned of.
const controls = /[\0-\x08\v\x0e-\x1f\x7f\ufffe\uffff]+/g

/** Some browsers draw control characters as boxes, and no word is found that has one inside. */
function withoutControls(text: string): string {
  return text.replace(controls, (run) => (run.includes('\v') ? ' ' : ''))
}

function firstBadLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
}

function guessEncoding(bytes: Buffer): string {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return 'bytes of another encoding, perhaps GBK or GB18030'
  } catch {
    return 'bytes of another encoding'
  }
}

interface FrontMatterBlock {
  /** The lines between the two `---`. */
  readonly yaml: string
  readonly frontMatterLine: number
  readonly body: string
  readonly bodyLine: number
}

const closingLine = /\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/y

function splitFrontMatter(text: string, path: string): FrontMatterBlock | Problem {
  const blank = /^\s*/.exec(text)?.[0] ?? ''
  const start = blank.lastIndexOf('\n') + 1
  const frontMatterLine = countLines(blank) + 1
  const firstLine = lineAt(text, start)
  if (!/^\s*---\s*$/.test(firstLine)) return noFrontMatter(path, frontMatterLine, firstLine)
  const yamlStart = start + firstLine.length
  const end = findClosing(text, yamlStart)
  if (end === undefined) return unclosed(path, frontMatterLine)
  const yaml = text.slice(yamlStart + 1, Math.max(end.start, yamlStart + 1))
  const flaw = checkBlock(yaml, path, frontMatterLine)
  if (flaw !== undefined) return flaw
  const bodyLine = frontMatterLine + countLines(text.slice(start, end.stop))
  return { yaml, frontMatterLine, body: text.slice(end.stop), bodyLine }
}

/** Where the closing line's line break is, and where the line after it begins. */
function findClosing(text: string, from: number): { start: number; stop: number } | undefined {
  for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) {
    closingLine.lastIndex = at
    const match = closingLine.exec(text)
    if (match !== null) return { start: at, stop: at + match[0].length }
  }
  return undefined
}

function checkBlock(yaml: string, path: string, frontMatterLine: number): Problem | undefined {
  const nul = yaml.indexOf('\0')
  if (nul !== -1) return nulFound(path, frontMatterLine + 1 + countLines(yaml.slice(0, nul)))
  if (yaml.length > maxFrontMatter) {
    return tooLong(path, frontMatterLine, [maxFrontMatter, yaml.length, 'characters'])
  }
  const lines = countLines(yaml) + 1
  if (lines > maxLines) return tooLong(path, frontMatterLine, [maxLines, lines, 'lines'])
  return undefined
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

type Fields = WithProblems<RawFields | undefined>

function readFields(block: FrontMatterBlock, path: string): Fields {
  const firstLine = block.frontMatterLine + 1
  const simple = readSimpleYaml(block.yaml, firstLine)
  if (simple !== undefined) return { value: simple, problems: [] }
  const yaml = withoutTabs(block.yaml)
  const result = readYaml(yaml, firstLine)
  if (result.kind === 'refused') return rejected(refused(path, result.line, result.reason))
  if (result.kind === 'broken') return recover(result, yaml, { path, firstLine })
  const replaced = result.doubtful.map((at): [string, RawField] => {
    const value = recoverKey(yaml, firstLine, at) ?? result.fields.get(at.key)?.value ?? ''
    return [at.key, { value, line: at.line }]
  })
  const problems = [
    ...repeatedKeys(path, result.repeated),
    ...result.doubtful.map((at) => repairedKey(path, at)),
  ]
  return { value: new Map([...result.fields, ...replaced]), problems }
}

/** YAML allows no tabs before a value; Hexo reads each as two spaces, and so archives have them. */
function withoutTabs(yaml: string): string {
  return yaml.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length))
}

function recover(
  broken: YamlResult & { readonly kind: 'broken' },
  yaml: string,
  { path, firstLine }: { readonly path: string; readonly firstLine: number },
): Fields {
  const recovered = recoverFrontMatter(yaml, firstLine)
  if (recovered === undefined) return rejected(notAMap(path, firstLine, yaml))
  const repaired = recovered.repaired.map((at) => repairedKey(path, at))
  const problems = [
    ...repeatedKeys(path, recovered.repeated),
    ...(repaired.length > 0 ? repaired : [repairedWhole(path, broken)]),
  ]
  return { value: recovered.fields, problems }
}
