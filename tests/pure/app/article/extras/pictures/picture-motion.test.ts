import { expect, test } from 'vitest'
import {
  fittingView,
  keepOnStage,
  largestScale,
  readDrag,
  zoomAt,
} from '../../../../../../src/app/article/extras/pictures/picture-motion.ts'

test('the point under the finger stays where it is while a picture grows', () => {
  const view = zoomAt(fittingView, 2, { x: 100, y: -40 }, 4)
  expect(view).toEqual({ scale: 2, x: -100, y: 40 })
  // The same point of the picture, 100 from its centre, is still 100 from the stage's.
  expect(view.x + 100 * view.scale).toBe(100)
})

test('a picture never gets smaller than its stage, and not larger than the limit', () => {
  expect(zoomAt({ scale: 2, x: 30, y: 0 }, 0.1, { x: 0, y: 0 }, 4)).toEqual(fittingView)
  expect(zoomAt(fittingView, 99, { x: 0, y: 0 }, 4).scale).toBe(4)
  expect(largestScale(300, 300)).toBe(4)
  expect(largestScale(4000, 400)).toBe(20)
})

test('an enlarged picture cannot be moved off its stage', () => {
  const stage = { width: 400, height: 800 }
  const picture = { width: 400, height: 200 }
  const moved = keepOnStage({ scale: 2, x: 999, y: 999 }, picture, stage)
  // Twice 400 wide it reaches 200 beyond each side; twice 200 high it still fits.
  expect(moved).toEqual({ scale: 2, x: 200, y: 0 })
})

test('a drag is a step, the end, or nothing', () => {
  expect(readDrag(-80, 10)).toBe('next')
  expect(readDrag(80, -10)).toBe('previous')
  expect(readDrag(10, 120)).toBe('close')
  expect(readDrag(-30, 20)).toBeUndefined()
  expect(readDrag(10, -200)).toBeUndefined()
})
