import { expect, test } from 'vitest'
import { quoteBarPosition } from '../../../../src/app/share/quote/quote-bar-position.ts'

const bar = { width: 300, height: 44 }
const screen = { width: 1000, height: 800 }

function line(top: number, left = 400, right = 600) {
  return { top, bottom: top + 24, left, right }
}

test('the bar stands above the first line, over its middle', () => {
  expect(quoteBarPosition({ first: line(300), last: line(360), bar, screen })).toEqual({
    x: 350,
    y: 248,
  })
})

test('it stands below the last line where there is no space above, else at the foot', () => {
  const below = quoteBarPosition({ first: line(20), last: line(100), bar, screen })
  expect(below.y).toBe(132)
  const long = quoteBarPosition({ first: line(-500), last: line(900), bar, screen })
  expect(long.y).toBe(748)
})

test('it never leaves the screen', () => {
  const left = quoteBarPosition({ first: line(300, 0, 40), last: line(300), bar, screen })
  expect(left.x).toBe(8)
  const right = quoteBarPosition({ first: line(300, 960, 1000), last: line(300), bar, screen })
  expect(right.x).toBe(692)
})
