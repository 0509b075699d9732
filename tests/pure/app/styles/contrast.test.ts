import { readFileSync } from 'node:fs'
import { wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync('src/app/styles/tokens.css', 'utf8')

/** The custom properties of the rule with this selector. */
function propertiesOf(selector: string): Map<string, string> {
  const start = tokens.indexOf(`${selector} {`)
  expect(start, selector).toBeGreaterThan(-1)
  const rule = tokens.slice(start, tokens.indexOf('}', start))
  return new Map(
    [...rule.matchAll(/(--[\w-]+): (.*);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const root = propertiesOf(':root')
const sides = { paper: 0, night: 1 } as const

/** The colours of a theme by their names. */
function coloursOf(theme: keyof typeof sides | 'sepia'): (name: string) => string {
  if (theme === 'sepia') {
    const own = propertiesOf('[data-theme="sepia"]')
    return (name) => own.get(name) ?? ''
  }
  return (name) => root.get(name)?.match(/oklch\([^)]*\)/g)?.[sides[theme]] ?? ''
}

/** What the words that a reader has marked stand on. */
function highlightGround(theme: keyof typeof sides | 'sepia'): string {
  const sheet = readFileSync('src/app/highlights/highlights.css', 'utf8')
  const grounds = [...sheet.matchAll(/background: (.*);/g)].map(([, ground = '']) =>
    ground.match(/oklch\([^)]*\)/g),
  )
  const found = theme === 'sepia' ? grounds[1]?.[0] : grounds[0]?.[sides[theme]]
  return found ?? grounds[0]?.[0] ?? ''
}

/** Text on what it stands on, and the least contrast that WCAG 2.2 AA asks for. */
const pairs = [
  ['--ink', '--paper', 7],
  ['--ink', '--paper-sunk', 7],
  ['--ink', '--mark', 4.5],
  ['--ink-soft', '--paper', 4.5],
  ['--ink-soft', '--paper-sunk', 4.5],
  ['--accent', '--paper', 4.5],
  ['--accent', '--paper-sunk', 4.5],
] as const

describe.each(['paper', 'sepia', 'night'] as const)('%s', (theme) => {
  const colour = coloursOf(theme)
  test.each(pairs)('%s on %s is at least %d to 1', (text, ground, least) => {
    expect(colour(text)).toMatch(/^oklch/)
    expect(wcagContrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least)
  })

  test('a reader’s own highlight is seen, does not glare, and its text is read', () => {
    const ground = highlightGround(theme)
    const beside = wcagContrast(ground, colour('--paper'))
    expect(beside).toBeGreaterThan(1.1)
    expect(beside).toBeLessThan(2.5)
    expect(wcagContrast(colour('--ink'), ground)).toBeGreaterThanOrEqual(4.5)
  })
})
