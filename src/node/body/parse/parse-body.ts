import { buildWords } from '../../../shared/words/build-words.ts'
import { withCaptions } from './caption-shortcodes.ts'
import { type BodyFormat, detectFormat } from './detect-format.ts'
import { withEmbeds } from './embed-shortcodes.ts'
import { markdownToHtml } from './markdown/markdown-to-html.ts'
import { type ParsedHtml, parseHtml } from './parse-html.ts'
import { withoutRawTags } from './raw-tags.ts'

/** A body as it stands in its file, and what tells its format. */
export interface BodySource {
  readonly body: string
  /** The file's extension, with or without the dot. */
  readonly extension: string
  /** The format that the front matter states; otherwise it is detected. */
  readonly format?: BodyFormat
  /** BCP 47 language of the article, for the titles of callouts. */
  readonly language: string
}

/** A parsed body. `source` is the HTML that its nodes were parsed from. */
export interface ParsedBody extends ParsedHtml {
  readonly source: string
  /** Template tags that nobody knows, as they are written, each name once. */
  readonly unknownTags: readonly string[]
}

/** Reads a body, HTML or Markdown, into the nodes of its HTML. Nothing in them is safe yet. */
export function parseBody(given: BodySource): ParsedBody {
  const { html, unknownTags } = htmlOf(given)
  const source = withEmbeds(withCaptions(html))
  return { source, unknownTags, ...parseHtml(source) }
}

/** Typecho marks its posts in Markdown so. */
const typechoMark = /^\s*<!--markdown-->/i

function htmlOf({ body: written, extension, format: stated, language }: BodySource): {
  readonly html: string
  readonly unknownTags: readonly string[]
} {
  const body = written.replace(typechoMark, '')
  const format = stated ?? (body === written ? undefined : 'markdown')
  const detected = format ?? detectFormat(body, extension)
  if (detected === 'html') return { html: withoutRawTags(body), unknownTags: [] }
  return markdownToHtml(body, format === 'markdown', buildWords('body', language))
}
