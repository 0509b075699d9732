import { attributeOf } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'

/** Width and height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The attributes in which scrapers and sites note the size of the file. */
const naturalPairs = [
  ['data-original-width', 'data-original-height'],
  ['data-rawwidth', 'data-rawheight'],
  ['data-width', 'data-height'],
  ['w', 'h'],
] as const

/**
 * The size to reserve for a picture, so that the page does not shift when it loads. Only when both
 * numbers are there and nothing in the source contradicts their ratio.
 */
export function readPictureSize(source: SourceElement): Size | undefined {
  const shown = readPair(source, 'width', 'height')
  const noted = naturalPairs.flatMap(([width, height]) => readPair(source, width, height) ?? [])
  const measured = noted[0] ?? wechatSize(source)
  if (measured === undefined || shown === undefined) return measured ?? shown
  if (hasSameRatio(measured, shown)) return shown
  // `w` and `h` are no better than `width` and `height`; the others come from the file.
  return readPair(source, 'w', 'h') === undefined || noted.length > 1 ? measured : undefined
}

/** A size given by two attributes, or undefined unless both are plain positive numbers. */
function readPair(source: SourceElement, width: string, height: string): Size | undefined {
  const size = { width: readPixels(source, width), height: readPixels(source, height) }
  return size.width > 1 && size.height > 1 ? size : undefined
}

function readPixels(source: SourceElement, name: string): number {
  const text = attributeOf(source, name)
  if (text === undefined) return 0
  const value = Number(/^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(text)?.[1] ?? 0)
  return value <= 20_000 ? value : 0
}

/** WeChat notes the width and the ratio. */
function wechatSize(source: SourceElement): Size | undefined {
  const width = readPixels(source, 'data-w')
  const ratio = Number(attributeOf(source, 'data-ratio') ?? 0)
  const height = Math.round(width * ratio)
  return width > 1 && height > 1 && height <= 20_000 ? { width, height } : undefined
}

function hasSameRatio(a: Size, b: Size): boolean {
  return Math.abs((a.width * b.height) / (a.height * b.width) - 1) < 0.03
}
