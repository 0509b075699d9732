import { type BodyFormat, detectFormat } from './detect-format.ts'
import { markdownToHtml } from './markdown-to-html.ts'
import { type ParsedHtml, parseHtml } from './parse-html.ts'

/** A body as it stands in its file, and what tells its format. */
export interface BodySource {
  readonly body: string
  /** The file's extension, with or without the dot. */
  readonly extension: string
  /** What the front matter says the body is; otherwise it is detected. */
  readonly format?: BodyFormat
}

/** A parsed body. `source` is the HTML that its nodes were parsed from. */
export interface ParsedBody extends ParsedHtml {
  readonly source: string
}

/** Reads a body, HTML or Markdown, into the nodes of its HTML. Nothing in them is safe yet. */
export function parseBody({ body, extension, format }: BodySource): ParsedBody {
  const detected = format ?? detectFormat(body, extension)
  const source = detected === 'html' ? body : markdownToHtml(body, format === 'markdown')
  return { source, ...parseHtml(source) }
}
