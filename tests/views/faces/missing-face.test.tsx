import { expect, test, vi } from 'vitest'
import { MissingFace } from '../../../src/app/faces/missing-face.tsx'
import { doAsReader, drawView } from '../draw-view.tsx'

test('an address without a page leads to one search, for its words', async () => {
  const view = await drawView(<MissingFace path="/2014/paper-ink/" />)
  const links = () => [...view.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(links()).toContain('/search/?q=paper%20ink')
  })
  expect(links().filter((address) => address?.startsWith('/search/'))).toHaveLength(1)
  expect(links()).toHaveLength(3)
})

test('an address without words leads to the search itself', async () => {
  const view = await drawView(<MissingFace path="/a/none/" />)
  expect([...view.querySelectorAll('a')].at(-1)?.getAttribute('href')).toBe('/search/')
})
