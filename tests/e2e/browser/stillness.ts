import { expect, type Locator, type Page } from '@playwright/test'

/** How many pictures of the screen in a row have to be alike. */
const frames = 12

/** Waits until an element has stood at one place for some frames; its distance from the top of the screen. */
export async function stillTop(locator: Locator): Promise<number> {
  await expect(locator).toBeAttached()
  return locator.evaluate(async (element, wanted) => {
    const top = () => element.getBoundingClientRect().top
    let last = top()
    for (let same = 0; same < wanted; same += 1) {
      await new Promise(requestAnimationFrame)
      if (Math.abs(top() - last) >= 0.5) same = -1
      last = top()
    }
    return last
  }, frames)
}

/**
 * Waits until the page has been drawn some times, and has nothing else to do. After a turn of the wheel Chromium
 * sometimes takes the scrolling for unfinished, and calls back in no idle time before the next input.
 */
export async function afterFrames(page: Page, count = frames): Promise<void> {
  await page.evaluate(async (wanted) => {
    for (let frame = 0; frame < wanted; frame += 1) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }))
  }, count)
}

/** Turns the wheel and waits until the page has followed it to where it stops. */
export async function wheel(page: Page, distance: number): Promise<void> {
  const before = await page.evaluate(() => window.scrollY)
  await page.mouse.wheel(0, distance)
  await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(before)
  await afterFrames(page, 3)
}
