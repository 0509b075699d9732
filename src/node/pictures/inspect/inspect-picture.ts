import { imageSize } from 'image-size'
import { inspectAvif } from './inspect-avif.ts'
import { inspectBmp } from './inspect-bmp.ts'
import { inspectGif } from './inspect-gif.ts'
import { inspectIco } from './inspect-ico.ts'
import { inspectJpeg } from './inspect-jpeg.ts'
import { inspectPng } from './inspect-png.ts'
import { inspectWebp } from './inspect-webp.ts'
import type { PictureSize, StructureFault } from './picture-size.ts'
import {
  detectPictureType,
  type ForeignType,
  type PictureType,
  pictureTypes,
} from './picture-type.ts'

/** Why bytes are not kept as a picture. */
type PictureFault = ForeignType | StructureFault

/** A picture whose structure is whole. Pixels are as seen, turned as the camera asked. */
export interface InspectedPicture extends PictureSize {
  readonly type: PictureType
}

const inspectors: Readonly<Record<PictureType, (bytes: Buffer) => PictureSize | StructureFault>> = {
  jpg: inspectJpeg,
  png: inspectPng,
  gif: inspectGif,
  webp: inspectWebp,
  avif: inspectAvif,
  bmp: inspectBmp,
  ico: inspectIco,
}

/**
 * Says what a file is, by its first bytes and its structure, or why it is refused. Nothing is decoded, so a
 * small file that would unpack to gigabytes does no harm.
 */
export function inspectPicture(bytes: Buffer): InspectedPicture | PictureFault {
  const type = detectPictureType(bytes)
  if (!isPictureType(type)) return type
  try {
    const size = inspectors[type](bytes)
    if (typeof size === 'string') return size
    return { type, ...(isTurned(bytes) ? { width: size.height, height: size.width } : size) }
  } catch (error) {
    // A length in the file leads out of it.
    if (error instanceof RangeError) return 'truncated'
    throw error
  }
}

function isPictureType(type: PictureType | ForeignType): type is PictureType {
  return pictureTypes.some((one) => one === type)
}

/** Whether EXIF says that width and height change places. */
function isTurned(bytes: Buffer): boolean {
  try {
    return (imageSize(bytes).orientation ?? 1) >= 5
  } catch {
    return false
  }
}
