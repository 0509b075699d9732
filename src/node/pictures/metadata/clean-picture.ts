import type { PictureType } from '../inspect/picture-type.ts'
import { cleanAvif } from './clean-avif.ts'
import { cleanGif } from './clean-gif.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { cleanWebp } from './clean-webp.ts'

/** Changes when the same original would be published as other bytes. */
export const cleaningVersion = 1

const cleaners: ReadonlyMap<PictureType, (bytes: Buffer) => Buffer> = new Map([
  ['jpg', cleanJpeg],
  ['png', cleanPng],
  ['webp', cleanWebp],
  ['gif', cleanGif],
  ['avif', cleanAvif],
])

/**
 * The bytes of a kept picture as they are published: without the location, the time, the camera and all
 * else that was noted in it, but for how it is turned. The pixels are not touched. BMP and ICO hold no
 * notes. A file that is not what its type says comes back as it is.
 */
export function cleanPicture(bytes: Buffer, type: PictureType): Buffer {
  try {
    return cleaners.get(type)?.(bytes) ?? bytes
  } catch {
    return bytes
  }
}
