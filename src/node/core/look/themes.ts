import type { Oklch } from './colour.ts'

/** The themes that a reader can choose, by their names in the settings. */
export const themeNames = ['paper', 'sepia', 'night'] as const

export type ThemeName = (typeof themeNames)[number]

/** A theme: the colours that the accent is read on, `--paper` and `--paper-sunk` of `tokens.css`. */
interface Theme {
  readonly grounds: readonly Oklch[]
  readonly isDark: boolean
}

/** Every theme. `tests/pure/node/core/look/accent.test.ts` compares the colours with `tokens.css`. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  paper: {
    grounds: [
      [0.983, 0.007, 85],
      [0.957, 0.01, 85],
    ],
    isDark: false,
  },
  sepia: {
    grounds: [
      [0.94, 0.035, 88],
      [0.905, 0.04, 86],
    ],
    isDark: false,
  },
  night: {
    grounds: [
      [0.2, 0.006, 70],
      [0.25, 0.007, 70],
    ],
    isDark: true,
  },
}
