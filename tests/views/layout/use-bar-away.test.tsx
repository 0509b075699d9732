import { beforeEach, expect, test, vi } from 'vitest'
import { useBarAway } from '../../../src/app/layout/use-bar-away.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

function Page() {
  useBarAway()
  return <p>Text</p>
}

const scrollTo = (y: number) =>
  doAsReader(() => {
    vi.stubGlobal('scrollY', y)
    window.dispatchEvent(new Event('scroll'))
  })
const bar = () => document.documentElement.dataset.bar

beforeEach(async () => {
  await scrollTo(0)
})

test('the bar goes away on the way down and comes back with the first scroll upwards', async () => {
  await drawView(<Page />)
  await scrollTo(400)
  expect(bar()).toBe('away')
  await scrollTo(300)
  expect(bar()).toBeUndefined()
})

test('neither a trembling thumb nor the top of a page moves the bar', async () => {
  await drawView(<Page />)
  await scrollTo(60)
  expect(bar()).toBeUndefined()
  await scrollTo(400)
  await scrollTo(395)
  expect(bar()).toBe('away')
  await scrollTo(200)
  expect(bar()).toBeUndefined()
})
