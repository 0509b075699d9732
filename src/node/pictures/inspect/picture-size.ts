/** The size of a picture in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * Why the structure of a picture is refused: it ends too early, its header says what cannot be, or it has
 * more pixels than are decoded.
 */
export type StructureFault = 'truncated' | 'lying-header' | 'too-many-pixels'

/** The most pixels of a picture. More would need gigabytes of memory to decode. */
export const maxPixels = 100_000_000

/** The size, or the fault in it. */
export function checkedSize(width: number, height: number): PictureSize | StructureFault {
  if (!(width > 0 && height > 0)) return 'lying-header'
  return width * height > maxPixels ? 'too-many-pixels' : { width, height }
}
