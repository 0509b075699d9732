import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { checkProject } from '../../../src/node/check-project.ts'
import { readSettings } from '../../../src/node/core/settings.ts'
import { writeTroubledArchive } from '../../support/troubled-archive.ts'
import { axeObjections } from '../browser/axe.ts'

test('the report of a check opens from a file, fits a telephone and passes axe', async ({
  page,
}) => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-check-'))
  const contentDir = join(root, 'content')
  mkdirSync(contentDir)
  writeTroubledArchive(contentDir, 30)
  const reportDir = join(root, 'report')
  await checkProject({
    settings: readSettings({ contentDir, title: '雨报' }),
    paths: { root, base: '/', publicDir: '', cacheDir: join(root, '.broadsheet') },
    reportDir,
    threads: 0,
  })
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(pathToFileURL(join(reportDir, 'index.html')).href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('雨报 的检查报告')
  for (const summary of await page.locator('summary').all()) await summary.click()
  await expect(page.getByRole('textbox').first()).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await axeObjections(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  // Only the colours are others.
  expect(await axeObjections(page, (axe) => axe.withRules(['color-contrast']))).toEqual([])
  expect(refused).toEqual([])
})
