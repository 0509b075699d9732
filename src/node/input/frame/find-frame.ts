import { countLines, lineAt } from './count-lines.ts'
import { findBraces } from './find-braces.ts'
import type { FrontMatterFrame } from './frame.ts'

type Language = FrontMatterFrame['language']

/** The first line of front matter: its mark, and the language that may be named beside it. */
const openingLine = /^\s*(-{3,}|\+{3}|;{3,})[^\S\n]*([a-z]*)\s*$/i
/** A key at the beginning of a line, with its colon. */
const keyLine = /^["']?[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]*["']?\s*[:：](?:\s|["'[]|$)/
/** A line that may stand between key lines: blank, indented, an item of a list, a comment. */
const innerLine = /^(?:\s|-\s|-$|#|$|[\]}])/
/** Without a first mark, one of these has to be there: a text may well begin with a colon. */
const knownKey = /^["']?(?:title|date|layout|categor(?:y|ies)|tags?)["']?\s*[:：]/im
const mostLines = 200

/**
 * Finds the front matter of a text: between lines of hyphens (YAML), plus signs (TOML, as Hugo has it) or
 * semicolons (JSON, as Hexo has it), a JSON object on its own (Hugo), keys up to a line of hyphens or
 * semicolons (old Hexo), keys up to a blank line (Pelican), or keys after a line of hyphens that
 * nothing closes. Undefined for a text that has none.
 */
export function findFrame(text: string): FrontMatterFrame | undefined {
  const start = (/^\s*/.exec(text)?.[0] ?? '').lastIndexOf('\n') + 1
  const first = lineAt(text, start)
  const [, mark, name = ''] = openingLine.exec(first) ?? []
  if (mark !== undefined) return betweenMarks(text, start, mark, name)
  if (first.startsWith('{')) return aroundBraces(text, start)
  return keyLine.test(first) ? (beforeMark(text, start) ?? beforeBlank(text, start)) : undefined
}

function betweenMarks(
  text: string,
  start: number,
  mark: string,
  name: string,
): FrontMatterFrame | undefined {
  const language = languageOf(mark, name)
  if (language === undefined) return undefined
  const opening = start + lineAt(text, start).length
  const closing = findClosing(text, opening, mark)
  if (closing === undefined) {
    return language === 'yaml' ? withoutClosing(text, start) : undefined
  }
  const source = text.slice(opening + 1, Math.max(closing.start, opening + 1))
  const before = source === '' ? '' : `${source}\n`
  // A rule between two texts looks the same.
  if (mark.length > 3 && !keyLine.test(before.trimStart())) return undefined
  return makeFrame(text, { language, source, start, from: opening + 1, stop: closing.stop })
}

function languageOf(mark: string, name: string): Language | undefined {
  if (mark.startsWith('+')) return name === '' ? 'toml' : undefined
  if (mark.startsWith(';')) return name === '' ? 'json' : undefined
  if (name === '') return 'yaml'
  const named: ReadonlyMap<string, Language> = new Map([
    ['yaml', 'yaml'],
    ['yml', 'yaml'],
    ['toml', 'toml'],
    ['json', 'json'],
    ['js', 'program'],
    ['javascript', 'program'],
    ['coffee', 'program'],
  ])
  return mark === '---' ? named.get(name.toLowerCase()) : undefined
}

/** Where the closing line's line break is, and where the line after it begins. */
function findClosing(
  text: string,
  from: number,
  mark: string,
): { readonly start: number; readonly stop: number } | undefined {
  const marks = mark === '---' ? [mark, '...'] : [mark]
  for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (!marks.some((each) => text.startsWith(each, at + 1))) continue
    const line = lineAt(text, at + 1)
    if (marks.includes(line.trimEnd())) return { start: at, stop: at + line.length + 2 }
  }
  return undefined
}

/** Keys after a line of hyphens, up to the first line that is none. */
function withoutClosing(text: string, start: number): FrontMatterFrame | undefined {
  const from = start + lineAt(text, start).length + 1
  let at = from
  if (!keyLine.test(lineAt(text, at))) return undefined
  for (let count = 0; at < text.length && count < mostLines; count += 1) {
    const line = lineAt(text, at)
    if (/^-{3,}\s*$/.test(line)) {
      const place = { source: text.slice(from, at - 1), start, from, stop: at + line.length + 1 }
      return makeFrame(text, { language: 'yaml', ...place })
    }
    if (line.trim() === '' || !(keyLine.test(line) || innerLine.test(line))) break
    at += line.length + 1
  }
  const source = text.slice(from, at).trimEnd()
  return {
    ...makeFrame(text, { language: 'yaml', source, start, from, stop: at }),
    missing: 'closing',
  }
}

/** Keys from the first line on, up to a line of hyphens or semicolons. */
function beforeMark(text: string, start: number): FrontMatterFrame | undefined {
  let at = start
  for (let count = 0; at < text.length && count < mostLines; count += 1) {
    const line = lineAt(text, at)
    const mark = /^(-{3,}|;{3,})\s*$/.exec(line)?.[1]
    if (mark !== undefined) {
      const source = text.slice(start, at - 1)
      if (!knownKey.test(source)) return undefined
      const language = mark.startsWith(';') ? 'json' : 'yaml'
      const frame = makeFrame(text, {
        language,
        source,
        start,
        from: start,
        stop: at + line.length + 1,
      })
      return { ...frame, missing: 'opening' }
    }
    if (!keyLine.test(line) && !innerLine.test(line)) return undefined
    at += line.length + 1
  }
  return undefined
}

/** A title and another key that says that these are keys, not the first lines of a text. */
const headKeys = [/^title:/im, /^(?:date|modified|slug|tags|category|author|status):/im]

/** Keys from the first line on, up to a blank line; their values are plain text, whatever is in them. */
function beforeBlank(text: string, start: number): FrontMatterFrame | undefined {
  const lines: string[] = []
  let at = start
  for (; at < text.length && lines.length < mostLines; at += (lines.at(-1)?.length ?? 0) + 1) {
    const line = lineAt(text, at)
    if (line.trim() === '') break
    if (!keyLine.test(line)) return undefined
    lines.push(line)
  }
  const keys = lines.join('\n')
  if (!headKeys.every((key) => key.test(keys))) return undefined
  const source = lines.map(withPlainValue).join('\n')
  const frame = makeFrame(text, { language: 'yaml', source, start, from: start, stop: at })
  return { ...frame, missing: 'opening' }
}

function withPlainValue(line: string): string {
  const [, key = '', value = ''] = /^([^:：]*)[:：]\s*(.*?)\s*$/.exec(line) ?? []
  return /^["'[]/.test(value) ? line : `${key}: ${JSON.stringify(value)}`
}

/** A JSON object and nothing else on its lines. */
function aroundBraces(text: string, start: number): FrontMatterFrame | undefined {
  const stop = findBraces(text, start)
  if (stop === undefined || lineAt(text, stop).trim() !== '') return undefined
  const source = text.slice(start, stop)
  if (!/^\{\s*"[^"\n]+"\s*:/.test(source)) return undefined
  return makeFrame(text, { language: 'json', source, start, from: start, stop: stop + 1 })
}

/** The text range of a frame, and of its parts. */
interface FrameRange {
  readonly language: Language
  readonly source: string
  /** Where the first line begins, where `source` does, and where the body does. */
  readonly start: number
  readonly from: number
  readonly stop: number
}

function makeFrame(text: string, frame: FrameRange): FrontMatterFrame {
  const { language, source, start, from, stop } = frame
  const frontMatterLine = countLines(text.slice(0, start)) + 1
  const lines = countLines(text.slice(start, stop))
  return {
    language,
    source,
    sourceLine: frontMatterLine + countLines(text.slice(start, from)),
    frontMatterLine,
    body: text.slice(stop),
    bodyLine: frontMatterLine + lines,
  }
}
