import { pictureWidths } from '../../../shared/pictures/picture-sizes.ts'
import { maxPixels } from '../inspect/picture-size.ts'
import type { KeptPicture } from '../picture-index.ts'
import { holdsStillOnly } from './holds-still-only.ts'
import type { Sharp } from './open-sharp.ts'

/** The results of one picture: its sizes as WebP by their width, and its colour. */
export interface Renditions {
  readonly files: ReadonlyMap<number, Buffer>
  /** `#` and three hexadecimal digits; missing where the picture has holes or could not be read. */
  readonly colour?: string
}

/** How sizes are made. They are made anew when a number here changes. */
export const renditionRules = {
  version: 1,
  widths: pictureWidths,
  webp: { quality: 80, alphaQuality: 90, effort: 4, smartSubsample: true },
} as const

const none: Renditions = { files: new Map() }

/**
 * Makes the sizes of a picture that are smaller than itself, and finds its colour. What moves goes on moving,
 * and is not made at all where sharp would take one frame of it. A size that takes more bytes than the
 * original is left out. A picture that cannot be decoded, or has more pixels in all its frames, has none.
 */
export async function makeRenditions(
  sharp: Sharp,
  bytes: Buffer,
  { type, width }: Pick<KeptPicture, 'type' | 'width'>,
): Promise<Renditions> {
  if (!holdsStillOnly(bytes, type) && type !== 'gif' && type !== 'webp') return none
  try {
    const source = sharp(bytes, { limitInputPixels: maxPixels, animated: true })
    const { pages = 1, hasAlpha } = await source.metadata()
    const isOpaque =
      !hasAlpha || (await sharp(bytes, { limitInputPixels: maxPixels }).stats()).isOpaque
    const files =
      pages > 1 ? await movingSizes(sharp, bytes, width) : await sizes(sharp, bytes, width)
    const colour = isOpaque
      ? await colourOf(sharp, files.values().next().value ?? bytes)
      : undefined
    return { files: lighter(files, bytes.length), ...(colour && { colour }) }
  } catch {
    return none
  }
}

/** The sizes of a picture that stands still: decoded once, each scaled from the next larger one. */
async function sizes(sharp: Sharp, bytes: Buffer, width: number): Promise<Map<number, Buffer>> {
  const files = new Map<number, Buffer>()
  let pixels = sharp(bytes, { limitInputPixels: maxPixels }).autoOrient()
  for (const each of renditionRules.widths.filter((one) => one < width).toReversed()) {
    const { data, info } = await pixels
      .resize({ width: each })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { channels, height } = info
    const raw = { width: info.width, height, channels }
    files.set(each, await sharp(data, { raw }).webp(renditionRules.webp).toBuffer())
    pixels = sharp(data, { raw })
  }
  return new Map([...files].toReversed())
}

/** The sizes of a picture that moves, from the original each: frames cannot be handed on. */
async function movingSizes(
  sharp: Sharp,
  bytes: Buffer,
  width: number,
): Promise<Map<number, Buffer>> {
  const files = new Map<number, Buffer>()
  for (const each of renditionRules.widths.filter((one) => one < width)) {
    const moving = sharp(bytes, { limitInputPixels: maxPixels, animated: true })
    files.set(each, await moving.resize({ width: each }).webp(renditionRules.webp).toBuffer())
  }
  return files
}

function lighter(files: ReadonlyMap<number, Buffer>, bytes: number): ReadonlyMap<number, Buffer> {
  return new Map([...files].filter(([, { length }]) => length < bytes))
}

/** The most frequent colour of a picture, in 16 steps for each of red, green and blue. */
async function colourOf(sharp: Sharp, bytes: Buffer): Promise<string> {
  const small = await sharp(bytes, { limitInputPixels: maxPixels })
    .resize(64, 64, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .png()
    .toBuffer()
  const { r, g, b } = (await sharp(small).stats()).dominant
  return `#${[r, g, b].map((value) => Math.round(value / 17).toString(16)).join('')}`
}
