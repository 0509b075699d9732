import { expect, test, vi } from 'vitest'
import { lazyPart, loadPart } from '../../../../src/app/ui/lazy/lazy-part.tsx'
import { ProgramOutdatedError } from '../../../../src/app/ui/lazy/program-outdated-error.ts'

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
const reached = async () => {}

test('a part that loads is loaded once', async () => {
  const load = vi.fn(async () => 'part')
  const reach = vi.fn(reached)
  expect(await loadPart(load, reach)).toBe('part')
  expect([load, reach].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
})

test('a part that fails once is loaded again', async () => {
  const load = vi.fn(async () => 'part').mockImplementationOnce(gone)
  expect(await loadPart(load, reached)).toBe('part')
})

test('a part that stays away while the site is there belongs to an older program', async () => {
  await expect(loadPart(gone, reached)).rejects.toThrow(ProgramOutdatedError)
})

test('without a network the network is to blame', async () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'))
  await expect(loadPart(gone, offline)).rejects.toThrow('Failed to fetch')
  await expect(loadPart(gone, offline)).rejects.not.toThrow(ProgramOutdatedError)
})

test('a lazy part is loaded once, however often it is wanted, and kept', async () => {
  const load = vi.fn(async () => 'part')
  const part = lazyPart(load)
  expect(part.peek()).toBeUndefined()
  expect(await Promise.all([part.load(), part.load()])).toEqual(['part', 'part'])
  expect(await part.load()).toBe('part')
  expect(part.peek()).toBe('part')
  expect(load).toHaveBeenCalledTimes(1)
})

test('a lazy part that could not be loaded is tried again when it is wanted next', async () => {
  vi.stubGlobal('fetch', gone)
  try {
    const part = lazyPart(vi.fn(async () => 'part').mockImplementationOnce(gone))
    await expect(part.load()).rejects.toThrow('Failed to fetch')
    expect(part.peek()).toBeUndefined()
    expect(await part.load()).toBe('part')
  } finally {
    vi.unstubAllGlobals()
  }
})
