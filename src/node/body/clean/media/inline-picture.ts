import { attributeOf, classesOf } from '../../tree/source-attributes.ts'
import type { SourceElement } from '../../tree/source-nodes.ts'

/** Pictures that stand in a line of text: of a person, as large as a character, or at their own size. */
export type InlineKind = 'avatar' | 'emoji' | 'inline'

/** No character is larger. */
const largestSign = 32

const emojiClass =
  /^(?:emoji\w*|emoji--\w+|r1[-_]?emoji|twemoji|emoticon|emotion|wp-smiley|smiley|bili-emoji|icon-emoji|qqface|weibo-face|url-icon)$/i
const formulaClass =
  /^(?:inline|latex|tex|math|mathjax_preview|ql-img-inline-formula|mwe-math-fallback-image-inline|inline-formula)$/i

/** The kind of inline picture that the source names. Undefined when it names none. */
export function inlineKind(source: SourceElement): InlineKind | undefined {
  for (const name of classesOf(source)) {
    if (/^(?:.*[-_])?avatar$/i.test(name)) return 'avatar'
    if (emojiClass.test(name)) return 'emoji'
    if (formulaClass.test(name)) return 'inline'
  }
  const sides = givenSides(source)
  if (sides.some((side) => side.unit === 'px' && side.value > largestSign)) return undefined
  if (sides.some(({ unit, value }) => unit === 'em' && value <= 2)) return 'emoji'
  return sides.some(({ unit }) => unit === 'px') ? 'inline' : undefined
}

/** The size of a picture no larger than a character, in pixels, as it is given. */
export function signSize(
  source: SourceElement,
  natural: { readonly width?: number; readonly height?: number },
): { readonly width: number; readonly height: number } | undefined {
  const width = pixels(source, 'width')
  const height = pixels(source, 'height')
  const ratio = natural.width && natural.height ? natural.width / natural.height : 1
  if (width === undefined && height === undefined) return undefined
  const size = {
    width: Math.max(1, Math.round(width ?? (height ?? 0) * ratio)),
    height: Math.max(1, Math.round(height ?? (width ?? 0) / ratio)),
  }
  return size.width <= largestSign && size.height <= largestSign ? size : undefined
}

interface Side {
  readonly value: number
  readonly unit: 'em' | 'px'
}

function givenSides(source: SourceElement): readonly Side[] {
  return (['width', 'height'] as const).flatMap((name) => {
    const side = styleSide(source, name) ?? attributeSide(source, name)
    return side && side.value > 1 / 8 ? [side] : []
  })
}

function pixels(source: SourceElement, name: 'width' | 'height'): number | undefined {
  const side = styleSide(source, name) ?? attributeSide(source, name)
  return side?.unit === 'px' && side.value > 1 ? side.value : undefined
}

const styleSides = {
  width: /(?:^|[;\s])(?:max-)?width\s*:\s*([\d.]{1,8})\s*(r?em|ex|px)/i,
  height: /(?:^|[;\s])(?:max-)?height\s*:\s*([\d.]{1,8})\s*(r?em|ex|px)/i,
} as const

function styleSide(source: SourceElement, name: keyof typeof styleSides): Side | undefined {
  const found = styleSides[name].exec(attributeOf(source, 'style') ?? '')
  if (!found) return undefined
  return { value: Number(found[1]), unit: /^px$/i.test(found[2] ?? '') ? 'px' : 'em' }
}

function attributeSide(source: SourceElement, name: string): Side | undefined {
  const found = /^\s*([\d.]{1,8})\s*(r?em|px)?\s*$/i.exec(attributeOf(source, name) ?? '')
  if (!found) return undefined
  return { value: Number(found[1]), unit: /em$/i.test(found[2] ?? '') ? 'em' : 'px' }
}
