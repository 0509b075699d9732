import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { makeCorpus } from '../../bench/make-corpus.ts'
import { buildSite } from './build-site.ts'
import { ensureChineseFont, findBrowser } from './find-browser.ts'
import { findFirefox } from './firefox.ts'
import { writeReadingContent } from './reading-content.ts'
import { archive, sites, testCache } from './sites.ts'

/** `npm run e2e`: gets the browsers, builds the sites the tests read, and runs Playwright. */
async function run(): Promise<number> {
  const browser = await findBrowser(testCache)
  ensureChineseFont()
  // Here, as two tests that install at the same time would be in each other's way.
  findFirefox()
  rmSync(archive.contentDir, { recursive: true, force: true })
  makeCorpus({ folder: archive.contentDir, count: 400, seed: 7 })
  writeReadingContent()
  for (const site of sites) {
    if (buildSite(site) !== 0) return 1
  }
  const args = ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']
  const result = spawnSync('npx', [...args, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: browser },
  })
  return result.status ?? 1
}

process.exitCode = await run()
