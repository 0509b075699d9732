import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { savedSettings } from '../e2e/browser/saved-settings.ts'

/** The colours that a reader can have. */
export const themes = ['paper', 'sepia', 'night'] as const

export type Theme = (typeof themes)[number]

/** How a page is looked at. */
export interface Look {
  readonly theme: Theme
  readonly width: number
  readonly height: number
}

/** The moment at which all pictures are taken, after the newest article: dates in them never change. */
const now = new Date('2026-12-05T04:00:00Z')

/** Makes every page of a context come in a theme, as if the reader had chosen it. */
export async function chooseTheme(context: BrowserContext, theme: Theme): Promise<void> {
  const saved = savedSettings({ theme })
  await context.addInitScript(([key, value]) => localStorage.setItem(key, value), saved)
}

/** Opens an address as a reader would and waits until nothing moves any more; returns the status. */
export async function settle(page: Page, url: string, { width, height }: Look): Promise<number> {
  await page.clock.setFixedTime(now)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height })
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(async () => {
    await document.fonts.ready
    const shown = [...document.images].filter((image) => image.loading !== 'lazy')
    await Promise.all(shown.map((image) => image.decode().catch(() => {})))
  })
  return response?.status() ?? 0
}

/** Takes what is in the window as WebP with Chromium's own encoder, in pixels of the device. */
export async function takeWebp(page: Page, quality: number): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const size = page.viewportSize() ?? { width: 1200, height: 800 }
  const scale = await page.evaluate(() => window.devicePixelRatio)
  const clip = { x: 0, y: 0, ...size, scale }
  const shot = { format: 'webp', quality, clip } as const
  const { data } = await session.send('Page.captureScreenshot', shot)
  await session.detach()
  return Buffer.from(data, 'base64')
}

/** Writes a file only when its bytes differ, so that unchanged pictures keep their time. */
export function writeChanged(path: string, bytes: Buffer): boolean {
  mkdirSync(dirname(path), { recursive: true })
  if (isSame(path, bytes)) return false
  writeFileSync(path, bytes)
  return true
}

function isSame(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}

/** Where the gallery goes: not in the repository. */
export const galleryFolder = resolve('test-results', 'screenshots')

/** The file of one page in one look. */
export function galleryFile(name: string, { theme, width }: Look): string {
  return join(galleryFolder, `${name}-${width}-${theme}.webp`)
}
