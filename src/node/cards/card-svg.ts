import { escapeMarkup } from '../core/escape.ts'
import { textWidth, wrapLines } from './wrap-lines.ts'

/** The text of an article that its card shows. */
export interface CardText {
  readonly site: string
  readonly title: string
  /** Source and date. */
  readonly line: string
  /** BCP 47 tag of the title. */
  readonly language: string
}

/** The size that previews are made for, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const

const margin = 88
const room = cardSize.width - 2 * margin
const colours = { paper: '#fbf8f3', ink: '#26221e', soft: '#6b635a', accent: '#c0331a' } as const

/** Sizes of the headline with the most lines that fit at each, from the largest. */
const headlineSizes = [
  { size: 86, lines: 2 },
  { size: 74, lines: 3 },
  { size: 62, lines: 4 },
  { size: 52, lines: 5 },
] as const
const headlineMiddle = 334
const lineHeight = 1.32

/** Draws the card of an article as SVG. `family` is the font family of all text. */
export function cardSvg(card: CardText, family: string): string {
  const { width, height } = cardSize
  const title = drawable(card.title)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` xml:lang="${escapeMarkup(card.language)}" font-family="${escapeMarkup(`'${family.replaceAll("'", '')}'`)}">`,
    rectangle(0, 0, width, height, colours.paper),
    siteIcon(margin, 62),
    textLine(cutToFit(drawable(card.site), 34, room - 64), { x: margin + 64, y: 96, size: 34 }),
    rectangle(margin, 132, room, 4, colours.ink),
    rectangle(margin, 141, room, 1, colours.ink),
    ...headline(title),
    rectangle(margin, 522, room, 1, colours.soft),
    textLine(cutToFit(drawable(card.line), 30, room), {
      x: margin,
      y: 572,
      size: 30,
      fill: colours.soft,
    }),
    rectangle(0, height - 12, width, 12, colours.accent),
    '</svg>',
  ].join('')
}

function headline(title: string): string[] {
  const { size, lines } = setHeadline(title)
  const step = size * lineHeight
  // The baseline of letters is about a third of their size below the middle of their line.
  const first = headlineMiddle - ((lines.length - 1) * step) / 2 + size * 0.35
  return lines.map((line, index) =>
    textLine(line, { x: margin, y: first + index * step, size, weight: 700 }),
  )
}

/** Sets the headline at the largest size at which it fits. At the smallest size it is cut. */
function setHeadline(title: string): { size: number; lines: readonly string[] } {
  for (const { size, lines: most } of headlineSizes) {
    const lines = wrapLines(title.slice(0, 400), room / size)
    if (lines.length <= most) return { size, lines }
  }
  const { size, lines: most } = headlineSizes[3]
  const lines = wrapLines(title.slice(0, 400), room / size).slice(0, most)
  return { size, lines: [...lines.slice(0, -1), cutToFit(`${lines.at(-1)}…`, size, room)] }
}

/** The beginning of a text that fits on one line. */
function cutToFit(text: string, size: number, width: number): string {
  if (textWidth(text) * size <= width) return text
  let characters = Array.from(text)
  while (characters.length > 1 && textWidth(`${characters.join('')}…`) * size > width) {
    characters = characters.slice(0, -1)
  }
  return `${characters.join('').trimEnd()}…`
}

/** The text without emoji, for which text fonts have only boxes. */
function drawable(text: string): string {
  const plain = text.replace(/(?!\p{ASCII})\p{Extended_Pictographic}|\u200d|\ufe0f|\u20e3/gu, '')
  // Chinese fonts draw ’ as wide as a Han character.
  const latin = plain.replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
  return latin.replace(/\s+/g, ' ').trim()
}

/** Draws the site's icon, as in its header: a sheet with a headline over two columns. */
function siteIcon(x: number, y: number): string {
  const columns = [0, 1, 2].map((row) => rectangle(x, y + 22 + row * 9, 20, 5, colours.ink))
  return [
    rectangle(x, y, 46, 16, colours.accent),
    ...columns,
    rectangle(x + 26, y + 22, 20, 23, colours.ink),
  ].join('')
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
}

/** The place and the look of a line of text: `x` is its left end, `y` its baseline. */
interface TextLook {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill?: string
  readonly weight?: number
}

function textLine(
  text: string,
  { x, y, size, fill = colours.ink, weight = 400 }: TextLook,
): string {
  const at = `x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}"`
  return `<text ${at} fill="${fill}">${escapeMarkup(text)}</text>`
}
