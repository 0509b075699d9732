import { isUtf8 } from 'node:buffer'
import type { Problem, WithProblems } from '../core/problem.ts'
import { decodeText } from './encoding/decode-text.ts'
import { countLines, lineAt } from './frame/count-lines.ts'
import { findFrame } from './frame/find-frame.ts'
import type { FrontMatterFrame } from './frame/frame.ts'
import { readFirstLines } from './frame/read-first-lines.ts'
import {
  emptyFile,
  noFrontMatter,
  notUtf8,
  nulFound,
  otherEncoding,
  tooLong,
} from './front-matter/front-matter-problems.ts'
import { readFields } from './front-matter/read-fields.ts'
import type { RawFields } from './raw-fields.ts'
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
 * published; an error says why. Front matter that is not valid is recovered with warnings; a file without
 * any has what its first lines tell.
 */
export function parseSourceFile(file: SourceFile): WithProblems<ParsedFile | undefined> {
  const { path, bytes } = file
  const decoded = decodeText(bytes)
  if (decoded === undefined) return rejected(notUtf8(path, firstBadLine(bytes)))
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text
  const parts = splitFile(text, file)
  if (decoded.encoding === 'UTF-8') return parts
  return { ...parts, problems: [otherEncoding(path, decoded.encoding), ...parts.problems] }
}

function splitFile(text: string, file: SourceFile): WithProblems<ParsedFile | undefined> {
  const frame = findFrame(text)
  if (frame === undefined) return withoutFrame(text, file)
  const flaw = checkFrame(frame, file.path)
  if (flaw !== undefined) return rejected(flaw)
  const { value: fields, problems } = readFields(frame, file.path)
  if (fields === undefined) return { value: undefined, problems }
  const { frontMatterLine, body, bodyLine } = frame
  return { value: parsedFile(file, { fields, frontMatterLine, body, bodyLine }), problems }
}

/** A file without front matter. */
function withoutFrame(text: string, file: SourceFile): WithProblems<ParsedFile | undefined> {
  const frontMatterLine = countLines(/^\s*/.exec(text)?.[0] ?? '') + 1
  if (text.trim() === '') return rejected(emptyFile(file.path, frontMatterLine))
  const { fields, body, bodyLine } = readFirstLines(text, extensionOf(file.path))
  const first = lineAt(text, text.search(/\S/))
  return {
    value: parsedFile(file, { fields, frontMatterLine, body, bodyLine }),
    problems: [noFrontMatter(file.path, frontMatterLine, first, [...fields.keys()])],
  }
}

type FileParts = Pick<ParsedFile, 'fields' | 'frontMatterLine' | 'body' | 'bodyLine'>

function parsedFile({ path, folder, hash }: SourceFile, parts: FileParts): ParsedFile {
  const { fields, frontMatterLine, bodyLine } = parts
  const body = withoutControls(parts.body)
  return {
    path,
    folder,
    hash,
    extension: extensionOf(path),
    fields,
    frontMatterLine,
    body,
    bodyLine,
  }
}

function extensionOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''
}

const maxFrontMatter = 256 * 1024
/** YAML parsers need time with the square of it for some texts. */
const maxLines = 5000

function rejected(problem: Problem): WithProblems<undefined> {
  return { value: undefined, problems: [problem] }
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

function checkFrame(frame: FrontMatterFrame, path: string): Problem | undefined {
  const { source, sourceLine, frontMatterLine } = frame
  const nul = source.indexOf('\0')
  if (nul !== -1) return nulFound(path, sourceLine + countLines(source.slice(0, nul)))
  if (source.length > maxFrontMatter) {
    return tooLong(path, frontMatterLine, [maxFrontMatter, source.length, 'characters'])
  }
  const lines = countLines(source) + 1
  if (lines > maxLines) return tooLong(path, frontMatterLine, [maxLines, lines, 'lines'])
  return undefined
}
