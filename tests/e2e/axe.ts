import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Whether everything is looked at in every way, as `npm run test:long` does once a week. */
export const isLongRun = process.env.LONG === '1'

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
  const { violations } = await configure(onlyViolations(page)).analyze()
  expect((await processorTime()) - before, 'seconds of processor').toBeLessThan(processorLimit)
  await session.detach()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

/**
 * Runs in the page itself, without a second page that puts the results together, and describes only what
 * is wrong. Frames of other origins, which are players, are not looked into.
 */
function onlyViolations(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
}
