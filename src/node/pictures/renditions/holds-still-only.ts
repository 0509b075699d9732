import type { PictureType } from '../inspect/picture-type.ts'

/**
 * Whether a file holds one picture that stands still, as far as that must be known before it is decoded:
 * of a moving PNG or AVIF, sharp would take the first frame.
 */
export function holdsStillOnly(bytes: Buffer, type: PictureType): boolean {
  if (type === 'png') return !bytes.subarray(0, 1024).includes('acTL', 0, 'latin1')
  if (type === 'avif') return bytes.toString('latin1', 8, 12) !== 'avis'
  return type === 'jpg'
}
