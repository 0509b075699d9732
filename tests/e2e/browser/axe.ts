import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { once } from './once.ts'

/** How much of a processor one look may take, in seconds. How long it takes says how busy the machine is. */
const processorLimit = 30

/**
 * What axe finds in a page, one line for each place. `configure` chooses the rules; without it all of
 * them are looked at.
 */
export async function axeObjections(
  page: Page,
  configure: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<string[]> {
  test.info().setTimeout(15 * 60_000)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const processorTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
  }
  const before = await processorTime()
  const { violations } = await configure(await onlyViolations(page)).analyze()
  expect((await processorTime()) - before, 'seconds of processor').toBeLessThan(processorLimit)
  await session.detach()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

/**
 * The rules that another theme can break where all rules were looked at in the first one. What stands in
 * a page, what it is called and how large it is are the same in all themes.
 */
export const themeRules: readonly string[] = ['color-contrast', 'link-in-text-block']

/** What axe is made of, as its builder for Playwright has it. */
const axeSource = once(() => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
  return readFileSync(resolve('axe-core/axe.min.js'), 'utf8')
})

/**
 * Runs in the page itself, without a second page that puts the results together, and describes only what
 * is wrong. Frames of other origins, which are players, are not looked into. A document gets axe once, which
 * the builder would give it twice for each look: to read axe takes a browser as long as to look at a page.
 */
async function onlyViolations(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => Object.hasOwn(window, 'axe'))
  if (!isThere) await page.evaluate(axeSource())
  return new AxeBuilder({ page, axeSource: ';' })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], iframes: false })
}
