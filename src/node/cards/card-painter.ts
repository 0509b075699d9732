import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { codeVersion } from '../core/code/code-version.ts'
import { type Settings, SettingsError } from '../core/settings.ts'
import { cardFontCandidates } from './card-font-candidates.ts'
import { type CardText, cardSvg } from './card-svg.ts'
import { familyFor, readFontFamilies } from './font-families.ts'

/** Draws the cards of articles. */
export interface CardPainter {
  /** Identifies everything that cards depend on apart from their text: font and code. */
  readonly version: string
  /** A card as a PNG. */
  readonly paint: (card: CardText) => Uint8Array
}

interface Font {
  readonly bytes: Uint8Array
  readonly families: readonly string[]
}

/**
 * Makes a painter with the font of the settings, else with one of the system's. Loads the drawing
 * program, which no other part of a build needs. Throws `SettingsError` when no font has the characters
 * of the site's language.
 */
export async function openCardPainter(settings: Settings): Promise<CardPainter> {
  const rasterize = await loadRasterizer()
  const font = findFont(settings, (each) => drawsLetters(each, settings.language, rasterize))
  const fontHash = hash('sha256', font.bytes, 'hex')
  return {
    version: `${fontHash} ${codeVersion('cards')}`,
    paint: (card) => rasterize(cardSvg(card, familyFor(font.families, card.language)), font),
  }
}

/** The file of the drawing program: beside a program that was compiled for a package, else in its own package. */
function findRasterizer(): string | URL {
  const packed = new URL('./resvg.wasm', import.meta.url)
  if (existsSync(packed)) return packed
  return createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
}

type Rasterize = (svg: string, font: Font) => Uint8Array

async function loadRasterizer(): Promise<Rasterize> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  isLoaded ??= initWasm(readFileSync(findRasterizer()))
  await isLoaded
  return (svg, { bytes, families: [defaultFontFamily = ''] }) => {
    const drawing = new Resvg(svg, { font: { fontBuffers: [bytes], defaultFontFamily } })
    const picture = drawing.render()
    const png = picture.asPng()
    picture.free()
    drawing.free()
    return png
  }
}

/** The drawing program. It can be started only once. */
let isLoaded: Promise<void> | undefined

function findFont({ cardFont }: Settings, isGood: (font: Font) => boolean): Font {
  for (const path of cardFont === undefined ? cardFontCandidates() : [cardFont]) {
    const font = readFont(path)
    if (font !== undefined && isGood(font)) return font
  }
  throw new SettingsError([
    cardFont === undefined
      ? 'articleCards: expected a font with the characters of the language on this system, found none. Install one, e.g. fonts-noto-cjk, or name a file in cardFont.'
      : `cardFont: expected a TrueType or OpenType file with the characters of the language, found ${cardFont}.`,
  ])
}

function readFont(path: string): Font | undefined {
  try {
    const bytes = readFileSync(path)
    const families = readFontFamilies(bytes)
    return families.length === 0 ? undefined : { bytes, families }
  } catch {
    return undefined
  }
}

/**
 * Whether a font has the letters of a language. All missing characters look the same: nothing, or one
 * box.
 */
function drawsLetters(font: Font, language: string, rasterize: Rasterize): boolean {
  const isLatin = new Intl.Locale(language).maximize().script === 'Latn'
  const [first, second] = (isLatin ? ['A', 'g'] : ['永', '国']).map((letter) =>
    Buffer.from(rasterize(letterSvg(letter), font)),
  )
  return first !== undefined && second !== undefined && !first.equals(second)
}

function letterSvg(letter: string): string {
  const size = 'width="40" height="40"'
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><text x="4" y="32" font-size="32">${letter}</text></svg>`
}
