import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ensureChineseFont, findBrowser } from './browser/find-browser.ts'
import { findFirefox } from './browser/firefox.ts'
import { ensureSites } from './sites/ensure-sites.ts'
import { sites, testCache } from './sites/sites.ts'

/**
 * `npm run e2e`: gets the browsers, builds the sites the tests read unless they stand, and runs
 * Playwright. With `-- --no-build` the sites are read as they are; only one that is missing is built. All
 * other arguments are Playwright's.
 */
async function run(): Promise<number> {
  const args = process.argv.slice(2).filter((arg) => arg !== '--no-build')
  const browser = await findBrowser(testCache)
  ensureChineseFont()
  // Here, as two tests that install at the same time would be in each other's way.
  findFirefox()
  const keeps = process.argv.includes('--no-build')
  ensureSites(sites.filter(({ outDir }) => !keeps || !existsSync(outDir)))
  const playwright = 'node_modules/@playwright/test/cli.js'
  const config = ['--config', 'tests/e2e/playwright.config.ts']
  const result = spawnSync(process.execPath, [playwright, 'test', ...config, ...args], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: browser },
  })
  return result.status ?? 1
}

process.exitCode = await run()
