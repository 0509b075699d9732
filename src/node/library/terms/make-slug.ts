import { cutHash } from '../../core/fingerprint.ts'
import { isDeviceName } from '../../core/paths/file-name.ts'
import { foldCase } from '../../core/paths/path-key.ts'

const maxCharacters = 60
const maxBytes = 180

/**
 * Turns a label into one path segment, from the label alone. Two labels get slugs that a file system may
 * take for one only when they differ by letter case alone. What an address or a file system could
 * misread maps one to one:
 *
 * - a blank becomes `-`, any other ASCII mark but `.` `_` `+` its full-width twin (`C#`: `C＃`);
 * - such a full-width mark of the label itself gets a `~` before it;
 * - what cannot be seen becomes its code point between two `~`;
 * - a dot at either end, or before `html`, `xml` or `json` at the end, becomes full-width;
 * - a name that means something to a host or to Windows (`page`, `con`) gets a `~` before it;
 * - a label that is too long is cut and gets `~` and a hash of the whole.
 */
export function makeSlug(label: string): string {
  const text = label.toWellFormed().normalize('NFC')
  const slug = text.replace(/[^\p{L}\p{N}\p{M}]/gu, (mark, at: number) =>
    mark === '.' && meansSomething(text, at) ? fullWidthDot : writeMark(mark),
  )
  return shorten(isReserved(slug) ? `~${slug}` : slug, text)
}

/** How far behind its ASCII twin a full-width mark stands in Unicode. */
const toFullWidth = 0xfee0
const fullWidthDot = '．'

/** Whether a dot stands where file systems or hosts read something into it. */
function meansSomething(text: string, at: number): boolean {
  return at === 0 || at === text.length - 1 || /^\.(?:html?|xml|json)$/i.test(text.slice(at))
}

function writeMark(mark: string): string {
  if (mark === ' ') return '-'
  if (/[._+]/.test(mark)) return mark
  const code = mark.codePointAt(0) ?? 0
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code + toFullWidth)
  if (/[！-／：-＠［-｀｛-～]/.test(mark)) return `~${mark}`
  return /[\p{P}\p{S}\u3000]/u.test(mark) ? mark : `~${code.toString(16)}~`
}

function isReserved(slug: string): boolean {
  return slug === '' || isDeviceName(slug) || /^page$/i.test(slug)
}

function shorten(slug: string, text: string): string {
  const characters = Array.from(slug)
  if (characters.length <= maxCharacters && Buffer.byteLength(slug) <= maxBytes) return slug
  const mark = `~${cutHash(foldCase(text), 10)}`
  let kept = characters.slice(0, maxCharacters)
  while (Buffer.byteLength(kept.join('')) > maxBytes - mark.length) kept = kept.slice(0, -1)
  return kept.join('') + mark
}

/**
 * A slug of the settings as a path segment, letters and hyphens as they are written there. Undefined
 * when nothing is left of it.
 */
export function cleanSlug(slug: string): string | undefined {
  const clean = slug
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._+]+/gu, '-')
    .replace(/\.(?=(?:json|xml|html)$)/i, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  if (clean === '') return undefined
  return shorten(isReserved(clean) ? `~${clean}` : clean, clean)
}
