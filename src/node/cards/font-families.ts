/** The signature of a file that holds several fonts. */
const collection = 'ttcf'
const maxFonts = 64
const typographicFamily = 16
const family = 1
const unicode = { platform: 3, encodings: [1, 10] }
const american = 0x409

/**
 * Reads the English family names of the fonts in a TrueType or OpenType file, in their order. Empty for
 * bytes that are not such a file.
 */
export function readFontFamilies(bytes: Uint8Array): readonly string[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return [...new Set(fontOffsets(view).flatMap((offset) => familyOf(view, offset) ?? []))]
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

function fontOffsets(view: DataView): readonly number[] {
  if (tagAt(view, 0) !== collection) return [0]
  const count = Math.min(view.getUint32(8), maxFonts)
  return Array.from({ length: count }, (_, index) => view.getUint32(12 + index * 4))
}

function familyOf(view: DataView, font: number): string | undefined {
  const table = tableOffset(view, font, 'name')
  if (table === undefined) return undefined
  const names = new Map<number, string>()
  const texts = table + view.getUint16(table + 4)
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const record = table + 6 + index * 12
    const name = view.getUint16(record + 6)
    if (isAmerican(view, record) && (name === family || name === typographicFamily)) {
      names.set(name, textAt(view, texts + view.getUint16(record + 10), view.getUint16(record + 8)))
    }
  }
  return names.get(typographicFamily) ?? names.get(family)
}

function isAmerican(view: DataView, record: number): boolean {
  const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)]
  const isUnicode = platform === unicode.platform && unicode.encodings.includes(encoding)
  return isUnicode && view.getUint16(record + 4) === american
}

function tableOffset(view: DataView, font: number, tag: string): number | undefined {
  for (let index = 0; index < view.getUint16(font + 4); index += 1) {
    const record = font + 12 + index * 16
    if (tagAt(view, record) === tag) return view.getUint32(record + 8)
  }
  return undefined
}

function tagAt(view: DataView, offset: number): string {
  const codes = [0, 1, 2, 3].map((index) => view.getUint8(offset + index))
  return String.fromCharCode(...codes)
}

/** Decodes UTF-16 in big-endian order. */
function textAt(view: DataView, offset: number, length: number): string {
  const codes = Array.from({ length: length >> 1 }, (_, index) =>
    view.getUint16(offset + index * 2),
  )
  return String.fromCharCode(...codes)
}

/** For each region: the pattern of its family's name in a font for all regions. */
const regionNames: Readonly<Record<string, RegExp>> = {
  CN: /\b(?:SC|CN|GB|Hans)\b/,
  TW: /\b(?:TC|TW|Hant)\b/,
  HK: /\b(?:HK|HC)\b/,
  JP: /\b(?:JP|J)\b/,
  KR: /\b(?:KR|K)\b/,
}

/** The family that draws characters in the form of the language. The first family when no name tells. */
export function familyFor(families: readonly string[], language: string): string {
  const inRegion = (region: string) => {
    const pattern = regionNames[region]
    return families.find((name) => pattern?.test(name) && !/\bMono\b/.test(name))
  }
  const region = regionOf(language)
  return inRegion(region) ?? (region === 'HK' ? inRegion('TW') : undefined) ?? families[0] ?? ''
}

function regionOf(language: string): string {
  const { language: base, script, region } = new Intl.Locale(language).maximize()
  if (base === 'ja') return 'JP'
  // Languages without Han characters get the Korean family: its quotes and dashes are narrow, as they
  // need.
  if (base !== 'zh' && base !== 'yue') return 'KR'
  if (script !== 'Hant') return 'CN'
  return region === 'HK' || region === 'MO' ? 'HK' : 'TW'
}
