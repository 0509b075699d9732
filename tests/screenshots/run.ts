import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { ensureChineseFont, findBrowser } from '../e2e/browser/find-browser.ts'
import { testCache } from '../e2e/sites/sites.ts'
import { type ScreenshotPage, screenshotPages } from './screenshot-pages.ts'
import {
  chooseTheme,
  galleryFile,
  galleryFolder,
  type Look,
  settle,
  type Theme,
  takeWebp,
  themes,
  writeChanged,
} from './take-screenshots.ts'

const port = 4319
const outDir = resolve(testCache, 'screenshots')
const gallery = {
  quality: 82,
  heights: new Map([
    [360, 740],
    [390, 844],
    [820, 1180],
    [1100, 820],
    [1440, 900],
    [1920, 1080],
  ]),
} as const

/** The pictures of the README: page, look, pixels of the file per pixel of the page. */
const readmePictures = [
  { page: 'home', name: 'home', width: 1200, height: 750, scale: 1.5 },
  { page: 'article', name: 'article', width: 1200, height: 750, scale: 1.5 },
  { page: 'category', name: 'phone', width: 390, height: 720, scale: 1.5 },
] as const
/** The README shows what GitHub is set to. */
const readmeThemes = { light: 'paper', dark: 'night' } as const
const readmeQuality = 70
const readmeLimit = { one: 120_000, all: 600_000 } as const

/**
 * `npm run screenshots`: builds the sample site and takes the gallery and the README's pictures;
 * with `-- --readme` only the latter.
 */
async function run(): Promise<number> {
  const browserPath = await findBrowser(testCache)
  ensureChineseFont()
  if (build() !== 0) return 1
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { port, strictPort: true },
  })
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
  try {
    if (!process.argv.includes('--readme')) await takeGallery(browser)
    return await takeReadmePictures(browser)
  } finally {
    await browser.close()
    await server.close()
  }
}

function build(): number | null {
  const { CONTENT_DIR: _other, ...env } = process.env
  const args = ['run', '--silent', 'build', '--', '--outDir', outDir]
  return spawnSync('npm', args, { stdio: 'inherit', env }).status
}

async function openPage(browser: Browser, theme: Theme, scale: number) {
  const context = await browser.newContext({
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await chooseTheme(context, theme)
  return context.newPage()
}

/** Opens a page of the site. Throws when it is not there, as after a change of the sample's files. */
async function visit(page: Page, { name, path }: ScreenshotPage, look: Look): Promise<void> {
  const status = await settle(page, `http://localhost:${port}${path}`, look)
  const expected = name === 'missing' ? 404 : 200
  if (status !== expected) throw new Error(`${name}: expected status ${expected}, found ${status}`)
}

async function takeGallery(browser: Browser): Promise<void> {
  for (const theme of themes) {
    const page = await openPage(browser, theme, 1)
    for (const { name, path } of screenshotPages) {
      for (const [width, height] of gallery.heights) {
        const look: Look = { theme, width, height }
        await visit(page, { name, path }, look)
        writeChanged(galleryFile(name, look), await takeWebp(page, gallery.quality))
      }
    }
    await page.context().close()
  }
  const looks = themes.length * gallery.heights.size
  process.stdout.write(`${galleryFolder}: ${screenshotPages.length} pages in ${looks} looks\n`)
}

/** Returns 1 when a picture has grown over its limit. */
async function takeReadmePictures(browser: Browser): Promise<number> {
  let total = 0
  let status = 0
  for (const picture of readmePictures) {
    const shown = screenshotPages.find(({ name }) => name === picture.page)
    if (shown === undefined) throw new Error(`There is no page ${picture.page} to show`)
    for (const [name, theme] of Object.entries(readmeThemes)) {
      const page = await openPage(browser, theme, picture.scale)
      await visit(page, shown, { theme, ...picture })
      const bytes = await takeWebp(page, readmeQuality)
      await page.context().close()
      const file = `docs/images/${picture.name}-${name}.webp`
      const word = writeChanged(file, bytes) ? 'written' : 'unchanged'
      process.stdout.write(`${file}: ${bytes.length} bytes, ${word}\n`)
      total += bytes.length
      if (bytes.length > readmeLimit.one) status = 1
    }
  }
  if (total > readmeLimit.all) status = 1
  if (status !== 0) process.stderr.write('The pictures of the README are too large.\n')
  return status
}

process.exitCode = await run()
