/** The types of pictures that are kept. Each is the extension of its files, too. */
export const pictureTypes = ['jpg', 'png', 'gif', 'webp', 'avif', 'bmp', 'ico'] as const

export type PictureType = (typeof pictureTypes)[number]

/** The types of files that are not kept. */
export type ForeignType = 'svg' | 'heic' | 'not-a-picture'

/** Header sizes of BMP. Two letters alone would be too weak a mark. */
const bmpHeaders: ReadonlySet<number> = new Set([12, 40, 52, 56, 64, 108, 124])

/** The first four bytes of an ICO. */
const icon = 0x00_01_00_00

const heicBrand = /^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)/

const svg =
  /^(?:\s|\ufeff|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!doctype\s+svg[^>]*>)*<svg[\s/>]/i

/** The type that the first bytes of a file tell. Its name and what a server says of it do not count. */
export function detectPictureType(bytes: Buffer): PictureType | ForeignType {
  const head = bytes.toString('latin1', 0, 64)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp'
  if (/^[\s\S]{4}ftyp/.test(head)) return detectBrand(head, bytes.readUInt32BE(0))
  if (head.startsWith('BM') && bytes.length > 30 && bmpHeaders.has(bytes.readUInt32LE(14))) {
    return 'bmp'
  }
  if (bytes.length > 6 && bytes.readUInt32LE(0) === icon && bytes.readUInt16LE(4) > 0) return 'ico'
  return svg.test(bytes.toString('utf8', 0, 4096)) ? 'svg' : 'not-a-picture'
}

/** The type of an ISO media file: its brand, or one of those that it is compatible with. */
function detectBrand(head: string, boxSize: number): PictureType | ForeignType {
  const brand = head.slice(8, 12)
  const compatible = head.slice(16, Math.min(boxSize, head.length)).match(/[\s\S]{4}/g) ?? []
  if (/^avi[fs]$/.test(brand)) return 'avif'
  if (/^m[is]f1$/.test(brand) && compatible.some((one) => /^avi[fs]$/.test(one))) return 'avif'
  return heicBrand.test(brand) ? 'heic' : 'not-a-picture'
}
