import { parseDocument } from 'yaml'
import type { OpenedFile } from './read-imported-file.ts'
import { withBody, yamlOptions } from './write-article-text.ts'

/**
 * The text of an article file with `gone`: when its source deleted it, ISO 8601 in UTC. Everything else
 * stays. Undefined where that is said already, and for a file that the keeper has changed.
 */
export function markGone(file: OpenedFile, when: string): string | undefined {
  if (file.yaml === undefined || !file.ownBody) return undefined
  const document = parseDocument(file.yaml)
  if (document.errors.length > 0 || document.has('gone')) return undefined
  document.set('gone', when)
  return withBody(document.toString(yamlOptions), file.body.trim())
}
