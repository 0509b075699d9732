import { expect, test, vi } from 'vitest'
import { loadPart } from '../../../../src/app/navigation/load-part.ts'
import { ProgramOutdatedError } from '../../../../src/app/navigation/program-outdated-error.ts'

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
