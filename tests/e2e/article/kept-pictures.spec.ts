import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { serveSite } from '../../../src/node/serving/serve-site.ts'
import { drawPhoto, keepPicture, losePicture } from '../../support/kept-pictures.ts'
import { expectHydrated, watchTrouble } from '../browser/browser-watch.ts'
import { buildSite } from '../sites/build-site.ts'

// One site for all, whose pictures are of a host that no machine answers for.
test.describe.configure({ mode: 'default' })

const host = 'https://pictures.invalid'
const root = mkdtempSync(join(tmpdir(), 'broadsheet-kept-'))
const site = {
  name: 'kept',
  contentDir: join(root, 'content'),
  outDir: join(root, 'dist'),
  base: '/',
}
let server: Awaited<ReturnType<typeof serveSite>>

test.beforeAll(async () => {
  mkdirSync(site.contentDir)
  const pictures = join(root, 'pictures')
  for (const number of [1, 2, 3, 4]) {
    const bytes = await drawPhoto(2000, 1200, number).jpeg().toBuffer()
    await keepPicture(pictures, `${host}/${number}.jpg`, bytes)
    writeArticle(number, `![山 ${number}](${host}/${number}.jpg)`)
  }
  losePicture(pictures, `${host}/dead.jpg`)
  writeArticle(5, `![一座山](${host}/dead.jpg)`)
  expect(buildSite({ ...site, port: 0 })).toBe(0)
  server = await serveSite({ folder: site.outDir, base: '/', port: keptPort })
})

test.afterAll(async () => await server?.close())

/** A port beside those of the sites that all tests read. */
const keptPort = Number(process.env.E2E_PORT ?? 4311) + 8

function writeArticle(number: number, body: string): void {
  const head = `---\ntitle: 第 ${number} 篇\nid: a${number}\ndate: 2026-10-0${number} 10:00:00\n---\n`
  writeFileSync(join(site.contentDir, `${number}.md`), `${head}\n前文。\n\n${body}\n\n后文。\n`)
}

/** The hosts that a page has asked, and the pictures of its own that it has got. */
function watchRequests(page: Page) {
  const hosts = new Set<string>()
  const pictures: string[] = []
  page.on('request', (request) => {
    const { host: asked, pathname } = new URL(request.url())
    hosts.add(asked)
    if (request.resourceType() === 'image') pictures.push(pathname)
  })
  return { hosts, pictures }
}

test('pages whose pictures are kept ask nobody else, and get the size that fits', async ({
  page,
}) => {
  const watch = await watchTrouble(page)
  const { hosts, pictures } = watchRequests(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(server.url)
  await expectHydrated(page)
  const images = page.locator('.quiet-picture img')
  await expect(images).toHaveCount(4)
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded()
    await expect(image).toHaveJSProperty('complete', true)
    expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0)
    expect(await image.evaluate((each) => getComputedStyle(each).backgroundColor)).toMatch(/^rgb\(/)
  }
  expect(pictures.every((path) => /^\/media\/[\da-f]{32}-400\.webp$/.test(path))).toBe(true)
  await page.getByRole('link', { name: '第 4 篇' }).click()
  const picture = page.getByAltText('山 4')
  await expect(picture).toHaveJSProperty('complete', true)
  await picture.click()
  const large = page.getByRole('dialog').locator('img')
  await expect(large).toHaveAttribute('src', /media\/[\da-f]{32}\.jpg$/)
  expect([...hosts]).toEqual([new URL(server.url).host])
  watch.expectNone()
})

test('a lost picture is a line of words, also without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${server.url}a/a5/`)
  const line = page.locator('[data-article-body] .dead-picture')
  await expect(line).toHaveText('图片已失效：一座山 · pictures.invalid')
  const link = line.getByRole('link', { name: 'pictures.invalid' })
  await expect(link).toHaveAttribute('href', `${host}/dead.jpg`)
  expect((await line.boundingBox())?.height).toBeLessThan(40)
  // Two beside each other are two lines.
  await expect(line).toHaveCSS('display', 'block')
  await context.close()
})
