import { stringify } from 'yaml'
import type { ArticleFacts } from './article-facts.ts'
import { type ImportedMark, writeMark } from './imported-mark.ts'

/** Everything that a new article file says. */
interface NewArticle {
  readonly facts: ArticleFacts
  readonly categories: readonly string[]
  readonly id: string
  /** The key of its feed. */
  readonly feed: string
  /** ISO 8601 in UTC. */
  readonly fetched: string
  readonly mark: ImportedMark
  readonly body: string
}

/** The text of a new article file: YAML front matter, an empty line, the body. */
export function articleText({
  facts,
  categories,
  id,
  feed,
  fetched,
  mark,
  body,
}: NewArticle): string {
  const { date, updated, link, guid } = facts
  const keys = {
    ...(facts.title && { title: yamlLine(facts.title) }),
    ...(date && { date }),
    ...(updated && { updated }),
    ...authorsKey(facts.authors),
    ...(categories.length > 0 && { categories: categories.map(yamlLine) }),
    ...(facts.tags.length > 0 && { tags: facts.tags.map(yamlLine) }),
    ...(link && { link }),
    ...(guid && { guid }),
    id,
    fetched,
    // The body is never taken for Markdown.
    format: 'html',
    feed,
    imported: writeMark(mark),
  }
  return withBody(stringify(keys, yamlOptions), body)
}

/** Long lines stay whole. */
export const yamlOptions = { lineWidth: 0 } as const

/** A file of front matter and body. */
export function withBody(yaml: string, body: string): string {
  return `---\n${yaml.trimEnd()}\n---\n\n${body}${body === '' ? '' : '\n'}`
}

/** Names of authors as front matter has them. */
export function authorsKey(authors: readonly string[]): { author?: string | string[] } {
  const [first, ...others] = authors.map(yamlLine)
  if (first === undefined) return {}
  return { author: others.length === 0 ? first : [first, ...others] }
}

/** A text that stays the same when our reader decodes the entities in it. */
export function yamlLine(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, '&amp;')
}
