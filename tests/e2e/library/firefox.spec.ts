import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { libraryName } from '../../../src/app/library/database/library-name.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import {
  type FirefoxWindow,
  findFirefox,
  firefoxDownloads,
  startFirefox,
} from '../browser/firefox.ts'
import { readList } from '../sites/read-site.ts'
import { addressOf, archive, sample, testCache } from '../sites/sites.ts'

test.describe.configure({ mode: 'default', timeout: 180_000 })

const folder = join(testCache, 'firefox')
let firefox: FirefoxWindow

// One window for all tests: to start it takes half the time.
test.beforeAll(async () => {
  const path = findFirefox()
  test.skip(path === undefined, 'There is no Firefox, and none can be installed here.')
  if (path !== undefined) firefox = await startFirefox(path, folder)
})

test.afterAll(() => {
  firefox?.close()
})

// The library is tested at the root of the host, so the search is below a base.
for (const site of isLongRun ? [sample, archive] : [archive]) {
  test(`Firefox searches, opens a hit and marks it, at ${site.base}`, async () => {
    await firefox.open(addressOf(site, '/'))
    await firefox.run(`
        window.complaints = []
        addEventListener('error', ({ message }) => complaints.push(message))
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          // The pictures of the generated articles are nowhere.
          if (!violatedDirective.startsWith('img')) complaints.push(violatedDirective + ' ' + blockedURI)
        })`)
    await firefox.until(`
        document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
        return document.querySelector('dialog[open] input')`)
    await firefox.type('读者', 'dialog input')
    await firefox.until(`return document.querySelector('[role=option] mark')`)
    // The last choice of the palette leads to the page of all results.
    await firefox.type('\uE013')
    await firefox.type('\uE007')
    await firefox.until(`return document.querySelector('.hit mark')?.textContent === '读者'`)
    expect(await firefox.run('return location.search')).toContain('q=')
    await firefox.click('.hit h2 a')
    await firefox.until(`return document.querySelector('.marks-bar')`)
    const marks = await firefox.run<string[]>(
      `return [...(CSS.highlights?.get('search-hits') ?? [])].map(String)`,
    )
    expect(new Set(marks)).toEqual(new Set(['读者']))
    await firefox.run('history.back()')
    await firefox.until(`return document.querySelector('.hit')`)
    expect(await firefox.run('return complaints')).toEqual([])
  })
}

test('Firefox keeps the library: saved, read, history, all with undo, and the file there and back', async () => {
  test.skip(!isLongRun, 'In the long run.')
  const [first, second] = readList(sample).articles
  const row = `main [data-place="${first?.id}"]`
  const home = async () => {
    await firefox.open(addressOf(sample, '/'))
    await firefox.until(`return document.querySelector('.mark-all')`)
  }
  const count = (selector: string) => `document.querySelectorAll('${selector}').length`
  await home()
  await firefox.run(`document.querySelector('${row} a').focus()`)
  await firefox.type('s')
  await firefox.until(`return document.querySelector('${row}[data-saved]')`)
  await firefox.type('m')
  await firefox.until(`return document.querySelector('${row}[data-read]')`)
  await home()
  await firefox.until(`return document.querySelector('${row}[data-saved][data-read]')`)

  await firefox.open(addressOf(sample, siteUrls.article(second?.id ?? '')))
  await firefox.until(`return document.querySelector('.save-icon')`)
  await firefox.until(`scrollBy(0, 40); return scrollY > 200`)
  await firefox.open(addressOf(sample, siteUrls.history))
  await firefox.until(
    `return document.querySelector('.shelf-row [href="${siteUrls.article(second?.id ?? '')}"]')`,
  )

  await home()
  const unread = 'main .row:not([data-read])'
  await firefox.until(`return document.querySelector('main [data-read]')`)
  const before = await firefox.run<number>(`return ${count(unread)}`)
  expect(before).toBeGreaterThan(5)
  await firefox.click('.mark-all')
  await firefox.until(`return ${count(unread)} === 0`)
  await firefox.click('.undo-bar button')
  await firefox.until(`return ${count(unread)} === ${before}`)

  // The file is written, everything is lost, and the file brings it back.
  await firefox.open(addressOf(sample, siteUrls.settings))
  await firefox.until(`return document.querySelector('.library-panel .library-acts button')`)
  await firefox.click('.library-panel .library-acts button')
  const downloads = join(folder, firefoxDownloads)
  const files = () =>
    existsSync(downloads) ? readdirSync(downloads).filter((name) => name.endsWith('.json')) : []
  await expect.poll(files).toHaveLength(1)
  const file = join(downloads, files()[0] ?? '')
  await expect.poll(() => readFileSync(file, 'utf8')).toContain(`"${first?.id}"`)
  await firefox.run(`indexedDB.deleteDatabase('${libraryName(sample.base)}')`)
  await firefox.open(addressOf(sample, siteUrls.saved))
  await firefox.until(`return document.querySelector('.shelf-empty')`)
  await firefox.open(addressOf(sample, siteUrls.settings))
  await firefox.until(`return document.querySelector('.library-panel input[type=file]')`)
  await firefox.type(file, '.library-panel input[type=file]')
  await firefox.until(`return document.querySelector('.library-offer li')`)
  await firefox.click('.library-offer button')
  await firefox.open(addressOf(sample, siteUrls.saved))
  await firefox.until(`return ${count('.shelf-row')} === 1`)
  await home()
  await firefox.until(`return document.querySelector('${row}[data-saved][data-read]')`)
})
