import { escapeMarkup } from '../../core/escape.ts'
import type { OutputFile } from '../../output/output-file.ts'

/** The base for which the reader is bundled. Every build puts the site's own in its place. */
export const basePlaceholder = '/__broadsheet_base__/'

/**
 * A file of the reader with the base of a site in place of the placeholder. Files that are not text stay as
 * they are. The base has no quotes and no backslash: it stands inside strings of scripts.
 */
export function withBase({ path, content }: OutputFile, base: string): OutputFile {
  if (!/\.(?:js|css|html|json)$/.test(path)) return { path, content }
  const text = typeof content === 'string' ? content : Buffer.from(content).toString()
  const written = path.endsWith('.html') ? escapeMarkup(base) : base
  return { path, content: text.replaceAll(basePlaceholder, () => written) }
}
