import { expect, test } from '@playwright/test'
import { bundleSanitizer } from '../../attacks/bundle-sanitizer.ts'
import { createFileSource } from '../../fuzz/fuzz-files.ts'
import { renderSource } from '../../fuzz/render-source.ts'
import { isLongRun } from '../../run/long-run.ts'
import { seedOfRun } from '../../run/seed-of-run.ts'

/** How many bodies are compared. */
const runs = isLongRun ? 20_000 : 300
const batchSize = 300

interface Changed {
  readonly before: string
  readonly after: string
}

test('The browser changes nothing in what the build made safe', async ({ page }) => {
  test.setTimeout(60_000 + runs * 60)
  await page.goto('about:blank')
  await page.addScriptTag({ content: await bundleSanitizer() })
  const nextFile = createFileSource(seedOfRun)
  const changed: Changed[] = []
  let elements = 0
  for (let done = 0; done < runs; done += batchSize) {
    const bodies = Array.from({ length: Math.min(batchSize, runs - done) }, () =>
      renderSource(nextFile()),
    )
    elements += bodies.join('').split('</').length
    changed.push(...(await page.evaluate(findChanged, bodies)))
  }
  expect(changed).toEqual([])
  expect(elements, 'the bodies hold something').toBeGreaterThan(runs)
})

/** Runs in the page: what the sanitizer, or a parser that reads the body back, would change. */
function findChanged(bodies: readonly string[]): Changed[] {
  const { sanitizeHtml } = Reflect.get(globalThis, 'sanitizer')
  return bodies.flatMap((before) => {
    const after = String(sanitizeHtml(before))
    const holder = document.createElement('div')
    holder.innerHTML = before
    if (after !== before) return [{ before, after }]
    return holder.innerHTML === before ? [] : [{ before, after: holder.innerHTML }]
  })
}
