import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { articleDataUrl } from '../../../src/shared/article-shards.ts'
import { dataUrls } from '../../../src/shared/content-files.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { followNewLink } from '../browser/browser-watch.ts'
import { buildSite } from '../sites/build-site.ts'
import { readArticles, readCategories, readListFile } from '../sites/read-site.ts'
import { addressOf, dev, type TestSite, testCache } from '../sites/sites.ts'
import { startVite, type ViteServer } from '../sites/start-vite.ts'

const messages = allWords('reader', 'zh-CN')

// One server for all, one test after the other: an article that is broken shows in every window. What a
// test writes is in a folder of its own, which goes with it.
test.describe.configure({ mode: 'default' })

const ownFolder = '测试'

/** No article can be made of front matter that holds a NUL character. */
const unreadable = '---\ntitle: 读\u0000不了\n---\n\n正文\n'

let folder: string
/** The site that a build makes of the same folder, with the same settings. */
let built: TestSite
let server: ViteServer

test.beforeAll(async () => {
  test.setTimeout(60_000)
  // Vite watches nothing inside of node_modules.
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-dev-'))
  cpSync('content', folder, { recursive: true })
  built = { ...dev, name: 'dev', contentDir: folder, outDir: join(testCache, 'dev') }
  expect(buildSite(built), 'the build').toBe(0)
  const args = ['--port', String(dev.port), '--strictPort']
  server = await startVite(args, addressOf(dev, '/'), { CONTENT_DIR: folder })
})

test.afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test.afterEach(() => rmSync(join(folder, ownFolder), { recursive: true, force: true }))

// All in one window, which is never reloaded: to open one asks the server for hundreds of files.
test.describe('Without a restart or a reload', () => {
  let page: Page

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage({ locale: 'zh-CN' })
    await openHome(page)
  })

  test.beforeEach(async () => {
    await followNewLink(page, '/')
    await expectAsBuilt(page)
  })

  test.afterEach(async () => {
    expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBe('still here')
  })

  test.afterAll(() => page.close())

  test('an article that is added shows on the home page', async () => {
    write('新增.md', { title: '刚刚写下的一篇', day: '2031-01-01' })
    await expect(rows(page).getByRole('link', { name: '刚刚写下的一篇' })).toBeVisible()
    const count = readArticles(built).length + 1
    await expect(page.getByRole('main')).toContainText(messages.articles(count))
  })

  test('an article that is edited changes while it is read', async () => {
    write('修改.md', { title: '改之前的题目', day: '2031-01-02' })
    await rows(page).getByRole('link', { name: '改之前的题目' }).click()
    await expect(heading(page)).toHaveText('改之前的题目')
    write('修改.md', { title: '改之后的题目', day: '2031-01-02', text: '正文也换了一段。' })
    await expect(heading(page)).toHaveText('改之后的题目')
    await expect(page.locator('[data-article-body]')).toHaveText('正文也换了一段。')
    await expect(page).toHaveTitle('改之后的题目')
  })

  test('an article that is renamed moves to the address of its new name', async () => {
    write('旧名.md', { title: '要搬家的一篇', day: '2031-01-03' })
    const link = rows(page).getByRole('link', { name: '要搬家的一篇' })
    const before = await link.getAttribute('href')
    renameSync(join(folder, ownFolder, '旧名.md'), join(folder, ownFolder, '新名.md'))
    await expect(link).not.toHaveAttribute('href', before ?? '')
    await expect(link).toHaveCount(1)
    await link.click()
    await expect(heading(page)).toHaveText('要搬家的一篇')
  })

  test('an article that is deleted is gone from the list and from its address', async () => {
    write('删除.md', { title: '就要删掉的一篇', day: '2031-01-04' })
    const link = rows(page).getByRole('link', { name: '就要删掉的一篇' })
    const path = await link.getAttribute('href')
    rmSync(join(folder, ownFolder, '删除.md'))
    await expect(link).toHaveCount(0)
    await followNewLink(page, path ?? '')
    await expect(heading(page)).toHaveText(messages.missingTitle)
  })

  test('a new category appears with its article and goes with it', async () => {
    await page.getByRole('banner').getByRole('link', { name: messages.categories }).click()
    await expect(heading(page)).toHaveText(messages.allCategories)
    write('分类.md', { title: '开一个新栏目', day: '2031-01-05', category: '临时栏目' })
    await expect(page.getByRole('main').getByRole('link', { name: '临时栏目' })).toBeVisible()
    rmSync(join(folder, ownFolder, '分类.md'))
    await expect(page.getByRole('main').getByRole('link', { name: '临时栏目' })).toHaveCount(0)
  })

  test('a broken article covers the page with its problem, and its last good version stays', async () => {
    write('出错.md', { title: '先好后坏的一篇', day: '2031-01-06' })
    await rows(page).getByRole('link', { name: '先好后坏的一篇' }).click()
    await expect(heading(page)).toHaveText('先好后坏的一篇')
    writeFileSync(join(folder, ownFolder, '出错.md'), unreadable)
    const overlay = page.locator('vite-error-overlay')
    const problem = /测试\/出错\.md:\d+ .*expected .*, found .*\. /
    await expect(overlay.getByText(problem).first()).toBeVisible()
    await expect.poll(() => server.output()).toMatch(problem)
    await expect(heading(page)).toHaveText('先好后坏的一篇')
    write('出错.md', { title: '修好了的一篇', day: '2031-01-06' })
    await expect(overlay).toHaveCount(0)
    await expect(heading(page)).toHaveText('修好了的一篇')
  })
})

test('A window that is opened while an article is broken shows the problem too', async ({
  page,
}) => {
  const path = join(folder, ownFolder, '一直坏.md')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, unreadable)
  await page.goto(addressOf(dev, '/'))
  await expect(page.locator('vite-error-overlay').getByText('一直坏.md').first()).toBeVisible()
  await expect(heading(page)).toHaveText(messages.latestArticles)
  rmSync(path)
  await expect(page.locator('vite-error-overlay')).toHaveCount(0)
})

test('An article with only a warning is shown and warned of on the terminal', async ({ page }) => {
  await openHome(page)
  write('警告.md', { title: '日期看不懂的一篇', day: 'last week' })
  await expect.poll(() => server.output()).toContain('警告.md:3 date: expected')
  await followNewLink(page, siteUrls.list({ kind: 'category', slugs: ['测试'] }))
  await expect(rows(page).getByRole('link', { name: '日期看不懂的一篇' })).toBeVisible()
  await expect(page.locator('vite-error-overlay')).toHaveCount(0)
})

test('Addresses answer as they will when the site is built', async ({ request }) => {
  const category = readCategories(built).find(({ path }) => path.length === 3)
  const slugs = category?.path.map(({ slug }) => slug) ?? []
  const [first] = readArticles(built)
  const found = ['/', siteUrls.categories, siteUrls.category(slugs)]
  for (const path of [...found, siteUrls.article(first?.article.id ?? '')]) {
    expect((await request.get(addressOf(dev, path))).status(), path).toBe(200)
  }
  for (const path of ['/a/none/', '/c/none/', '/page/999/', '/none/', '/by/none/']) {
    const response = await request.get(addressOf(dev, path), { headers: { accept: 'text/html' } })
    expect(response.status(), path).toBe(404)
    expect(response.headers()['content-type'], path).toContain('text/html')
  }
})

test('An address opens directly, and an unknown one shows the face of a missing page', async ({
  page,
}) => {
  const [first] = readArticles(built)
  await page.goto(addressOf(dev, siteUrls.article(first?.article.id ?? '')))
  await expect(heading(page)).toHaveText(first?.article.title ?? '')
  await expect(page.locator('[data-article-body]')).not.toBeEmpty()
  await page.goto(addressOf(dev, '/a/none/'))
  await expect(heading(page)).toHaveText(messages.missingTitle)
})

test('Data from memory is the data of the build', async ({ request }) => {
  const category = readCategories(built).find(({ path }) => path.length === 3)
  const scope = { kind: 'category', slugs: category?.path.map(({ slug }) => slug) ?? [] } as const
  const list = await request.get(addressOf(dev, `/${dataUrls.list(scope, 'latest')}`))
  expect(await list.json()).toEqual(readListFile(built, scope))
  for (const file of readArticles(built)) {
    const answer = await request.get(addressOf(dev, `/${articleDataUrl(file.article.id, 0)}`))
    expect(await answer.json()).toEqual(file)
  }
})

/** Opens the home page and marks the window. */
async function openHome(page: Page): Promise<void> {
  await page.goto(addressOf(dev, '/'))
  await expectAsBuilt(page)
  await page.evaluate(() => Object.assign(window, { mark: 'still here' }))
}

/** The home page as it was built: nothing of the test before is left. */
async function expectAsBuilt(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText(messages.latestArticles)
  const count = messages.articles(readArticles(built).length)
  await expect(page.getByRole('main')).toContainText(count)
}

interface TestArticle {
  readonly title: string
  readonly day: string
  readonly category?: string
  readonly text?: string
}

/** Writes an article into a folder that only these tests use. */
function write(name: string, { title, day, category, text = '一段正文。' }: TestArticle): void {
  const path = join(folder, ownFolder, name)
  mkdirSync(dirname(path), { recursive: true })
  const front = [`title: ${title}`, `date: ${day}`, `categories: [${category ?? '测试'}]`]
  writeFileSync(path, ['---', ...front, '---', `<p>${text}</p>`, ''].join('\n'))
}

function heading(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 1 })
}

function rows(page: Page) {
  return page.locator('#main [data-place]').getByRole('heading')
}
