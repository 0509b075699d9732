import { readFileSync } from 'node:fs'
import { formatHex, parse, wcagContrast } from 'culori'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accentContrast,
  accentFaults,
  accentsOf,
  nearestAccent,
} from '../../../../../src/node/core/look/accent.ts'
import { readHex, writeHex } from '../../../../../src/node/core/look/colour.ts'
import { themeNames, themes } from '../../../../../src/node/core/look/themes.ts'
import { readSettings, type SettingsInput } from '../../../../../src/node/core/settings.ts'

const css = ([l, c, h]: readonly number[]) => `oklch(${l} ${c} ${h})`
const hexes = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`)

test('the grounds of the themes are those of tokens.css', () => {
  const tokens = readFileSync('src/app/styles/tokens.css', 'utf8')
  const [paper, sunk] = themes.paper.grounds.map(css)
  const [night, nightSunk] = themes.night.grounds.map(css)
  expect(tokens).toContain(`--paper: light-dark(${paper}, ${night});`)
  expect(tokens).toContain(`--paper-sunk: light-dark(${sunk}, ${nightSunk});`)
  const [sepia, sepiaSunk] = themes.sepia.grounds.map(css)
  expect(tokens).toContain(`--paper: ${sepia};\n  --paper-sunk: ${sepiaSunk};`)
})

test('colours come back as they were, and contrasts are those of another program', () => {
  fc.assert(
    fc.property(hexes, (hex) => {
      expect(writeHex(readHex(hex))).toBe(hex)
      for (const theme of themeNames) {
        const others = themes[theme].grounds.map((ground) => wcagContrast(hex, css(ground)))
        expect(accentContrast(hex, theme)).toBeCloseTo(Math.min(...others), 1)
      }
    }),
  )
  expect(writeHex(readHex('#09f'))).toBe(formatHex(parse('#09f')))
})

test('the nearest accent passes in its theme, and is the same when it did before', () => {
  fc.assert(
    fc.property(hexes, fc.constantFrom(...themeNames), (hex, theme) => {
      const nearest = nearestAccent(hex, theme)
      expect(accentContrast(nearest, theme)).toBeGreaterThanOrEqual(4.5)
      if (accentContrast(hex, theme) >= 4.5) expect(nearest).toBe(hex)
    }),
  )
})

describe('settings', () => {
  const faultOf = (settings: SettingsInput): string => {
    try {
      readSettings(settings)
      return ''
    } catch (error) {
      return String(error)
    }
  }

  test('one colour is read on paper and sepia, and made for the night', () => {
    const accents = accentsOf('#0b5fb0')
    expect(accents).toMatchObject({ paper: '#0b5fb0', sepia: '#0b5fb0' })
    expect(accentFaults(accents)).toEqual([])
    expect(readSettings({ accent: '#0b5fb0' }).accent).toBe('#0b5fb0')
  })

  test('a colour that cannot be read is an error with the nearest that can', () => {
    const fault = faultOf({ accent: '#ff8800' })
    expect(fault).toMatch(
      /accent: expected a contrast of 4\.5 to 1 on paper and sepia, found "#ff8800" with 2\.\d on paper and "#ff8800" with 1\.\d on sepia\. The nearest that passes is "#[\da-f]{6}"\./,
    )
    const nearest = /passes is "([^"]+)"/.exec(fault)?.[1] ?? ''
    expect(faultOf({ accent: nearest })).toBe('')
  })

  test('each theme of three is told by its name', () => {
    const accent = { paper: '#0b5fb0', sepia: '#0b5fb0', night: '#0b5fb0' }
    expect(faultOf({ accent })).toContain('4.5 to 1 on night, found "#0b5fb0" with')
  })

  test.each([
    [{ accent: 'blue' }, 'accent: expected a colour such as "#0b5fff"'],
    [{ styles: 'mine.scss' }, 'styles: expected the path of a .css file'],
    [{ fonts: { sans: ['a;}b{'] } }, 'fonts.sans.0: expected the name of a font family'],
    [
      { fonts: { files: [{ family: 'A', file: 'https://x.example/a.woff2' }] } },
      'fonts.files.0.file: expected the path of a .woff2',
    ],
    [
      { navigation: { header: [{ label: 'x', url: 'javascript:x' }] } },
      'navigation.header.0.url: expected a path such as "/about/"',
    ],
  ])('%j is refused', (settings, message) => {
    expect(faultOf(settings)).toContain(message)
  })

  test('an unknown name is met with the nearest, also inside', () => {
    const wrong = { navigation: { footer: [{ lable: 'x', label: 'x', url: '/x/' }] } }
    expect(faultOf(wrong as SettingsInput)).toContain('"lable". Did you mean "label"?')
    expect(faultOf({ fonts: { serrif: [] } } as SettingsInput)).toContain('Did you mean "serif"?')
  })
})
