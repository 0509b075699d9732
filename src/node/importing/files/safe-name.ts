import { isDeviceName } from '../../core/paths/file-name.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The length of a name: in what a reader takes for characters, and in bytes of UTF-8. */
interface NameLimits {
  readonly graphemes: number
  readonly bytes: number
}

/** Characters that nobody sees. Joiners stay inside a picture character, which may be a whole family. */
const unwanted =
  /(?<!\p{Extended_Pictographic}|\p{EMod}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})|(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd\ufffe\uffff]/gu

/**
 * Makes a text usable as a part of a file name on every usual file system: NFC, none of `<>:"/\|?*`, no
 * control or invisible characters, no point, space or underscore at its beginning, no point, space or `~`
 * at its end. Cut at whole characters. It may be empty.
 */
export function safeName(text: string, limits: NameLimits): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(unwanted, ' ')
    .replace(/[<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s._]+/, '')
  return cutName(clean, limits).replace(/[\s.~]+$/, '')
}

/** A folder name for a category. Never empty, hidden or the name of a device. */
export function safeFolder(label: string): string {
  const name = safeName(label, { graphemes: 80, bytes: 200 })
  if (name === '') return '-'
  return isDeviceName(name) ? `${name.replace(/^[^. ]+/, '$&-')}` : name
}

function cutName(text: string, limits: NameLimits): string {
  let count = 0
  let bytes = 0
  let kept = ''
  for (const { segment } of graphemes.segment(text.slice(0, 2000))) {
    count += 1
    bytes += Buffer.byteLength(segment)
    if (count > limits.graphemes || bytes > limits.bytes) break
    kept += segment
  }
  return kept
}
