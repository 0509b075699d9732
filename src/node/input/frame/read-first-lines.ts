import type { RawField, RawFields } from '../raw-fields.ts'
import { countLines, lineAt } from './count-lines.ts'
import { readPageHead } from './read-page-head.ts'

/** The fields that the first lines of a file without front matter state, and the body after them. */
interface FirstLines {
  readonly fields: RawFields
  readonly body: string
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number
}

/** A line, what it says and how much of the text it takes. */
interface Reading {
  readonly fields: readonly (readonly [key: string, value: string])[]
  readonly length: number
}

const epochComment = /^<!--\s*(\d{10}|\d{13})\s*-->$/
const dateLine =
  /^(?:>\s*)?(?:\*{1,2}|_)?(?:date|published|日期|时间|時間|发布(?:时间|日期|于)?|發佈(?:時間|日期|於)?)?\s*[:：]?\s*(\d{4}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|年\d{1,2}月\d{1,2}日)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?)\s*(?:\*{1,2}|_)?$/i
const heading = /^#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/
const underline = /^(?:=+|-{2,})[ \t]*$/
const wholeLink =
  /^\[((?:[^[\]\\]|\\.|\[[^[\]]*\])+)\]\(<?(https?:\/\/[^\s<>]+?)>?(?:\s+"[^"]*")?\)$/

/** The words of a link that names no article: “原文”, “Read the original article”, an address. */
const linkLabel =
  /^(?:(?:阅读|閱讀|查看|点击|點擊)?(?:原文|原帖|原網頁|原网页|来源|來源|出处|出處|链接|鏈接|連結)(?:链接|鏈接|連結|地址|网址|網址)?|(?:(?:read|view|go to)\s+)?(?:the\s+)?(?:original|source|full|link|url|permalink)(?:\s+(?:article|post|story|text|link|url))?|元記事|出典|https?:\/\/\S+)[:：]?$/i

const readers: readonly ((text: string, at: number) => Reading | undefined)[] = [
  readEpoch,
  readOriginal,
  readHeading,
  readOriginal,
  readDateLine,
  readOriginal,
]

/**
 * Reads a file without front matter: the first heading, or a line that is one link, is the title, the link
 * the original (a link that says no more than “原文” is that alone); a comment with a time since 1970, or a
 * line that is one date, the date. What was read is not part of the body. The page of an `.html` file has
 * them in its head.
 */
export function readFirstLines(text: string, extension: string): FirstLines {
  const isPage = extension === '.html' || /^\s*<(?:!doctype|html)\b/i.test(text)
  if (isPage) return { fields: readPageHead(text), body: text, bodyLine: 1 }
  const fields = new Map<string, RawField>()
  let at = blankEnd(text, 0)
  for (const read of readers) {
    const reading = read(text, at)
    if (reading === undefined) continue
    const line = countLines(text.slice(0, at)) + 1
    for (const [key, value] of reading.fields) {
      if (!fields.has(key)) fields.set(key, { value, line })
    }
    at = blankEnd(text, at + reading.length)
  }
  return { fields, body: text.slice(at), bodyLine: countLines(text.slice(0, at)) + 1 }
}

/** Where the first line that is not blank begins. */
function blankEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && lineAt(text, at).trim() === '') at += lineAt(text, at).length + 1
  return Math.min(at, text.length)
}

function readEpoch(text: string, at: number): Reading | undefined {
  const line = lineAt(text, at)
  const digits = epochComment.exec(line.trim())?.[1]
  if (digits === undefined) return undefined
  const time = new Date(Number(digits) * (digits.length === 13 ? 1 : 1000))
  return { fields: [['date', `${time.toISOString().slice(0, 19)}Z`]], length: line.length }
}

/** A line that is a link to the original without a title of it. */
function readOriginal(text: string, at: number): Reading | undefined {
  const line = lineAt(text, at)
  const [, label = '', url] = wholeLink.exec(line.trim()) ?? []
  if (url === undefined || !linkLabel.test(plainWords(label))) return undefined
  const next = lineAt(text, at + line.length + 1)
  const length = line.length + (underline.test(next) ? next.length + 1 : 0)
  return { fields: [['link', url]], length }
}

function readDateLine(text: string, at: number): Reading | undefined {
  const line = lineAt(text, at)
  const date = dateLine.exec(line.trim())?.[1]
  return date === undefined ? undefined : { fields: [['date', date]], length: line.length }
}

function readHeading(text: string, at: number): Reading | undefined {
  const line = lineAt(text, at)
  const next = at + line.length + 1
  const rule = underline.test(lineAt(text, next)) ? lineAt(text, next) : undefined
  const marked = heading.exec(line)?.[1]
  const words = marked ?? line.trim()
  const link = wholeLink.exec(words)
  const isTitle = marked !== undefined || link !== null || (rule !== undefined && isTitleLine(line))
  if (words === '' || !isTitle) return undefined
  const length = line.length + (rule !== undefined && marked === undefined ? rule.length + 1 : 0)
  const fields: [string, string][] = [['title', plainWords(link?.[1] ?? words)]]
  if (link?.[2] !== undefined) fields.push(['link', link[2]])
  return { fields, length }
}

/** Whether a line that is underlined makes a heading in Markdown. */
function isTitleLine(line: string): boolean {
  return /^ {0,3}[^\s#>*+|<-]/.test(line) && line.length <= 300
}

/** The words of a line of Markdown. */
function plainWords(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`+)(.+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}
