import type { Picture } from '../article.ts'

/** The widths, in pixels, in which kept pictures are published beside their original. */
export const pictureWidths = [400, 800, 1600] as const

/** How wide a picture in the text of an article stands in its page, as the attribute `sizes` says it. */
export const textSizes = '(min-width: 46rem) 42.5rem, 100vw'

/** The URL of a kept picture in one of its widths: `media/<hash>-<width>.webp` beside `media/<hash>.<type>`. */
export function sizedUrl(src: string, width: number): string {
  return `${src.replace(/\.\w+$/, '')}-${width}.webp`
}

/** The URL of the smallest size of a picture, for the small boxes of lists. */
export function smallUrl({ src, widths }: Picture): string {
  const [smallest] = widths ?? []
  return smallest === undefined ? src : sizedUrl(src, smallest)
}

/**
 * The `srcset` of a picture that has sizes; undefined for any other. The original is one of its candidates
 * unless the largest size has it all: then nobody is sent the camera's own file for a column of text.
 */
export function srcsetOf({ src, width, widths = [] }: Picture): string | undefined {
  if (widths.length === 0) return undefined
  const sized = widths.map((each) => `${sizedUrl(src, each)} ${each}w`)
  const isCovered = widths.includes(pictureWidths[2])
  return [...sized, ...(isCovered || width === undefined ? [] : [`${src} ${width}w`])].join(', ')
}
