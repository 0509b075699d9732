import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { simulatePictures } from '../../../simulate/simulate-pictures.ts'

test('400 pictures of hosts that misbehave: what lives is kept, what can be found is found, nothing else', async () => {
  const root = mkdtempSync(join(tmpdir(), 'simulated-pictures-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const { wrong, stopped, report } = await simulatePictures({ root, count: 400, seed: 1 })
  expect(wrong).toEqual([])
  expect(stopped).toBeGreaterThan(0)
  expect(report.tally.rescued).toBeGreaterThan(40)
})
