import { parseDocument } from 'yaml'
import type { ArticleFacts } from './article-facts.ts'
import { importedMark, writeMark } from './imported-mark.ts'
import type { OpenedFile } from './read-imported-file.ts'
import { authorsKey, withBody, yamlLine, yamlOptions } from './write-article-text.ts'

/** The changes that news brings to an article file. */
interface Rewriting {
  readonly body: string
  /** ISO 8601 in UTC. */
  readonly updated: string
  /** See `ImportedMark`. */
  readonly feedText?: string | undefined
}

/**
 * The text of an article file after news: another body, `updated` and `imported`. Title, date, author,
 * tags and link come along where they are still what the importer wrote. Everything else in the front
 * matter stays as the keeper has it. Undefined when the front matter is not YAML any more.
 */
export function rewriteArticle(
  file: OpenedFile,
  facts: ArticleFacts,
  { body, updated, feedText }: Rewriting,
): string | undefined {
  if (file.yaml === undefined) return undefined
  const document = parseDocument(file.yaml)
  if (document.errors.length > 0) return undefined
  const set = (key: string, value: unknown) => {
    if (value === undefined) document.delete(key)
    else document.set(key, value)
  }
  // An article that came without a date never gets one: its place in the lists stays.
  const { date: _, ...undated } = facts
  const date = file.date === undefined ? undefined : (facts.date ?? file.date)
  const written: ArticleFacts = { ...undated, ...(date !== undefined && { date }) }
  const mark = importedMark(written, body, feedText)
  if (file.ownTitle && facts.title !== '') set('title', yamlLine(facts.title))
  if (file.ownOthers) {
    if (date !== undefined) set('date', date)
    set('author', authorsKey(facts.authors).author)
    set('tags', facts.tags.length === 0 ? undefined : facts.tags.map(yamlLine))
    set('link', facts.link)
  }
  set('updated', updated)
  set('imported', writeMark(facts.title === '' ? { ...mark, title: file.mark.title } : mark))
  return withBody(document.toString(yamlOptions), body)
}
