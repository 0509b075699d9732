import { decodePercent } from '../../../shared/urls/decode-percent.ts'
import { cleanText } from '../../core/clean-text.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import { cutHash } from '../../core/fingerprint.ts'
import { isDeviceName } from '../../core/paths/file-name.ts'
import { allTexts, type FieldReader } from './field-reader.ts'

/** The id that an article asks for and the line that does; warns of what cannot be made into one. */
export function readId(
  reader: FieldReader,
): { id: string; whole?: string; line: number } | undefined {
  for (const key of ['id', 'abbrlink', 'slug', 'permalink']) {
    const text = reader.text(key)
    if (text === undefined) continue
    const id = key === 'permalink' ? idFromAddress(text) : makeSafeId(text)
    const whole = key === 'permalink' ? makeSafeId(wholePath(text)) : undefined
    if (id !== undefined) {
      const line = reader.field(key)?.line ?? 1
      return { id, ...(whole !== undefined && whole !== id && { whole }), line }
    }
    reader.warn(key, {
      expected: 'letters or digits',
      found: quoteFound(text),
      remedy: 'It is ignored, and the address is made from the path. Correct or remove it.',
    })
  }
  return undefined
}

/** The path of an address as one name: `/2020/01/rain.html` is `2020-01-rain`. */
function wholePath(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  return decodePercent(path.replace(/(?:\/index)?(?:\.html?)+$/i, '')).replace(/[/]+/g, '-')
}

/** The last part of an address that has one, without `.html`. Patterns such as `:title` are none. */
function idFromAddress(address: string): string | undefined {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  const segments = path.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1)?.replace(/(?:\.html?)+$/i, '')
  const name = last === 'index' && segments.length > 1 ? segments.at(-2) : last
  if (name === undefined || name.startsWith(':')) return undefined
  return makeSafeId(decodePercent(name))
}

const maxIdBytes = 120

/**
 * One path segment of letters, digits, `-`, `_` and `.` inside; a long one is cut and gets a hash. A name
 * that Windows takes for a device, or a host for the page of a folder, gets a `~` before it.
 */
function makeSafeId(text: string): string | undefined {
  const id = cleanText(text)
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  if (!/[\p{L}\p{N}]/u.test(id)) return undefined
  if (isDeviceName(id) || /^index\.html$/i.test(id)) return `~${id}`
  if (Buffer.byteLength(id) <= maxIdBytes) return id
  const kept = Buffer.from(id)
    .subarray(0, maxIdBytes)
    .toString('utf8')
    .replace(/\ufffd+$/, '')
  return `${kept}-${cutHash(id, 8)}`
}

/** A bare word is an old id; anything with a slash in it is an old path on this site. */
export function readAliases(reader: FieldReader): readonly string[] {
  const own = reader.text('url') ?? ''
  // Hugo's `url` is the path of the page itself.
  const paths = /^\/(?!\/)/.test(own) ? [own] : []
  const stated = ['aliases', 'redirect_from'].flatMap((key) => allTexts(reader.raw(key)))
  const aliases = [...stated, ...paths].map((text) => {
    const path = text.replace(/^https?:\/\/[^/?#]*/i, '')
    if (path.includes('/')) return path.startsWith('/') ? path : `/${path}`
    return makeSafeId(decodePercent(path)) ?? ''
  })
  return [...new Set(aliases.filter((alias) => alias !== '' && alias !== '/'))]
}
