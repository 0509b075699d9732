import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ExpectedArchive } from '../../../simulate/expected-archive.ts'
import { simulate } from '../../../simulate/simulate.ts'

test('a day of 50 feeds that misbehave: nothing lost, nothing twice, nothing written without news', async () => {
  const root = mkdtempSync(join(tmpdir(), 'simulated-day-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const result = await simulate({ root, hours: 24, feeds: 50, seed: 1, compareEvery: 1 })
  expect(result.wrong).toEqual([])
  expect(result.articles).toBeGreaterThan(15)
  expect(result.quiet).toBeGreaterThan(0)
})

test('a text that a killed run may have written is expected only after it was served whole again', () => {
  const expected = new ExpectedArchive()
  const article = { token: 'T', number: 1, published: new Date(0), title: 't', edition: 0 }
  const whole = { article, title: 't', edition: 0, isEmpty: false }
  const teaser = { article, title: 't', isEmpty: false }
  expected.killed([[whole]])
  expect(expected.completed([[teaser]])).toBeUndefined()
  expect(expected.completed([[whole]])).toBeUndefined()
  expect(expected.completed([[whole]])).toEqual({ added: 0, updated: 0 })
})

test('the half file of a run that was killed is no change of the archive', async () => {
  const root = mkdtempSync(join(tmpdir(), 'simulated-day-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  // With this seed a run without news follows one that was killed.
  const result = await simulate({ root, hours: 10, feeds: 10, seed: 4, compareEvery: 1 })
  expect(result.wrong).toEqual([])
  expect(result.killed).toBeGreaterThan(0)
})
