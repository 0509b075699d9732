import { contrast, type Oklch, readHex, writeHex } from './colour.ts'
import { type ThemeName, themeNames, themes } from './themes.ts'

/** The accent colour of every theme, as `#rrggbb`. */
export type Accents = Readonly<Record<ThemeName, string>>

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

/** The contrast of a colour (`#rgb` or `#rrggbb`) with the ground of a theme that is nearest to it. */
export function accentContrast(hex: string, theme: ThemeName): number {
  return leastOn(readHex(hex), theme)
}

function leastOn(colour: Oklch, theme: ThemeName): number {
  return Math.min(...themes[theme].grounds.map((ground) => contrast(colour, ground)))
}

/**
 * The colour that is nearest to `hex` and can be read in the theme: of the same hue, lighter or darker by
 * as little as possible. A colour that passes is returned as it is.
 */
export function nearestAccent(hex: string, theme: ThemeName): string {
  const colour = readHex(hex)
  if (leastOn(colour, theme) >= leastContrast) return hex
  const [lightness, chroma, hue] = colour
  const step = themes[theme].isDark ? 0.005 : -0.005
  for (let tried = lightness + step; tried > 0 && tried < 1; tried += step) {
    // The written colour is rounded, so the rounded one has to pass.
    const found = writeHex([tried, chroma, hue])
    if (accentContrast(found, theme) >= leastContrast) return found
  }
  return themes[theme].isDark ? '#ffffff' : '#000000'
}

/**
 * The accents of all themes. One colour is for the light themes; the dark one gets the nearest that can be
 * read there.
 */
export function accentsOf(accent: string | Accents): Accents {
  if (typeof accent !== 'string') return accent
  return { paper: accent, sepia: accent, night: nearestAccent(accent, 'night') }
}

/** For each theme in which an accent cannot be read: what is wrong, with the nearest colour that can. */
export function accentFaults(accent: string | Accents): readonly string[] {
  const accents = accentsOf(accent)
  const failing = themeNames.filter(
    (theme) => accentContrast(accents[theme], theme) < leastContrast,
  )
  if (typeof accent === 'string' && failing.length > 0) return [oneColourFault(accent, failing)]
  return failing.map((theme) => {
    const found = describeContrast(accents[theme], theme)
    return `expected a contrast of ${leastContrast} to 1 on ${theme}, found ${found}. The nearest that passes is "${nearestAccent(accents[theme], theme)}".`
  })
}

function oneColourFault(accent: string, failing: readonly ThemeName[]): string {
  const found = failing.map((theme) => `${describeContrast(accent, theme)} on ${theme}`)
  const nearest = failing.reduce(nearestAccent, accent)
  return `expected a contrast of ${leastContrast} to 1 on paper and sepia, found ${found.join(' and ')}. The nearest that passes is "${nearest}".`
}

function describeContrast(hex: string, theme: ThemeName): string {
  return `"${hex}" with ${accentContrast(hex, theme).toFixed(1)}`
}
