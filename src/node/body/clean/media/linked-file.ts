import { fileExtensions } from '../../../../shared/published-files.ts'
import { decodePercent } from '../../../../shared/urls/decode-percent.ts'
import type { BodyContext } from '../../tree/body-context.ts'
import { isRelative } from '../../tree/web-address.ts'

/** Begins only where a name may: tried at every character, a long address would take quadratic time. */
const fileName = new RegExp(`(?<![^/\\\\?#])([^/\\\\?#]*\\.(?:${fileExtensions}))(?:[?#].*)?$`, 'i')

/** A published file: its address in the site, and the name that it has beside the article. */
interface LinkedFile {
  readonly href: string
  readonly name: string
}

/** The document or recording beside the article that a relative address names; undefined where there is none. */
export function linkedFile(raw: string, context: BodyContext): LinkedFile | undefined {
  const name = isRelative(raw) ? fileName.exec(raw.trim())?.[1] : undefined
  const href = name === undefined ? undefined : context.resolveFile(raw.trim())
  return name === undefined || href === undefined ? undefined : { href, name: decodePercent(name) }
}
