import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findFirefox, startFirefox } from './firefox.ts'
import { addressOf, archive, sample, testCache } from './sites.ts'

for (const site of [sample, archive]) {
  test(`Firefox searches, opens a hit and marks it, at ${site.base}`, async () => {
    test.setTimeout(180_000)
    const path = findFirefox()
    test.skip(path === undefined, 'There is no Firefox, and none can be installed here.')
    if (path === undefined) return
    const firefox = await startFirefox(path, join(testCache, `firefox-${site.name}`))
    try {
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
    } finally {
      firefox.close()
    }
  })
}
