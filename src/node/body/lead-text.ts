import { buildWords } from '../../shared/words/build-words.ts'
import { arrangeBody } from './arrange/arrange-body.ts'
import { type BodySurroundings, cleanBody } from './clean/clean-body.ts'
import { isNoSentence } from './finish/is-no-sentence.ts'
import { detectFormat } from './parse/detect-format.ts'
import { type BodySource, parseBody } from './parse/parse-body.ts'
import { bodyText } from './tree/body-text.ts'

const mark =
  /<!--\s*(?:more|truncate)\b[^>]*-->|\{\/\*\s*truncate\s*\*\/\}|<(?:a|span)\s[^<>]*\bid=["']?more\b/i

/**
 * The text of a body before the mark that ends its excerpt, `<!-- more -->` as Hexo, Hugo, Jekyll and
 * WordPress have it, `<!-- truncate -->` as Docusaurus has it. Undefined where there is none, or nothing
 * stands before it.
 */
export function leadText(given: BodySource & BodySurroundings): string | undefined {
  const { body, extension, format, language } = given
  const at = body.search(mark)
  if (at === -1 || isCode(body.slice(0, at))) return undefined
  const settled = format ?? detectFormat(body, extension)
  const lead = { ...given, body: body.slice(0, at), format: settled, resolveMedia: () => undefined }
  const { nodes } = cleanBody(parseBody(lead), lead)
  const arranged = arrangeBody(nodes, buildWords('body', language))
  return bodyText(arranged, isNoSentence).trim() || bodyText(arranged).trim() || undefined
}

/** Whether what begins in a text and does not end in it is a listing. */
function isCode(before: string): boolean {
  const fences = before.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0
  if (before.endsWith('`')) return true
  return fences % 2 === 1 || before.lastIndexOf('<pre') > before.lastIndexOf('</pre')
}
