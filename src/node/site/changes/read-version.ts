import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { htmlText } from '../../../shared/html-text.ts'
import { renderBody } from '../../body/render-body.ts'
import type { Settings } from '../../core/settings.ts'
import { readFrontMatter } from '../../input/front-matter/read-front-matter.ts'
import { parseSourceFile } from '../../input/parse-source-file.ts'
import { sourceHash } from '../../input/read-source-files.ts'

/** The words of an article at one time: its title and its text, a line for each block. */
export interface VersionText {
  readonly title: string
  readonly text: string
}

/** Reads an earlier text of an article. Undefined for a file that cannot be read or is no article. */
export function readVersion(path: string, settings: Settings): VersionText | undefined {
  const bytes = readIfThere(path)
  if (bytes === undefined) return undefined
  const name = basename(path)
  const file = { path: name, folder: '', bytes, hash: sourceHash(bytes), stamp: '' }
  const parsed = parseSourceFile(file).value
  if (parsed === undefined) return undefined
  const { title = '', format, original, lang } = readFrontMatter(parsed, settings).value
  const { body, bodyLine, extension } = parsed
  const rendered = renderBody({
    path: name,
    body,
    bodyLine,
    extension,
    resolveMedia: () => undefined,
    resolveFile: () => undefined,
    ...(format && { format }),
    ...(original && { link: original }),
    embedHosts: settings.embedHosts,
    language: lang ?? settings.language,
  })
  return { title, text: htmlText(rendered.value.html) }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
