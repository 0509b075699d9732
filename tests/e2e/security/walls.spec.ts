import { expect, type Page, test } from '@playwright/test'
import { contentSecurityPolicy } from '../../../src/node/site/head/content-security-policy.ts'
import { formulaElements } from '../../../src/shared/html-elements.ts'
import { bundleSanitizer } from '../../attacks/bundle-sanitizer.ts'
import { readAttacks } from '../../attacks/read-attacks.ts'
import { renderAttack } from '../../attacks/render-attack.ts'
import {
  type AttackWatch,
  openInFrames,
  settle,
  touchEverything,
  watchAttacks,
} from '../../attacks/wall-pages.ts'
import { isLongRun, someOf } from '../../run/long-run.ts'
import { once } from '../browser/once.ts'

// Each wall is tested alone, with every attack by a body: nothing of the others stands behind it.

test.describe.configure({ timeout: 180_000 })

const attacks = readAttacks().filter(({ kind }) => kind !== 'front matter')
const rendered = once(() => attacks.map((attack) => ({ ...attack, ...renderAttack(attack) })))
const policy = contentSecurityPolicy(['player.bilibili.com', 'www.youtube-nocookie.com'])
const emptyPage = 'http://empty.example/'

/**
 * Whether a browser needs minutes to lay a body out, as for a formula of 3,000 levels. It is read, and
 * touched, like all others, but not drawn. The build lets no such formula through.
 */
function stallsLayout(body: string): boolean {
  return /(<mrow>)\1{200}/.test(body)
}

/** Opens documents in frames, a few at a time; returns the numbers of those that clobber. */
async function openAll(
  page: Page,
  makeDocument: (body: string) => string,
  wanted: readonly ReturnType<typeof rendered>[number][] = rendered(),
): Promise<number[]> {
  const clobbered: number[] = []
  for (let at = 0; at < wanted.length; at += 60) {
    const batch = wanted.slice(at, at + 60)
    const found = await openInFrames(
      page,
      batch.map(({ raw }) => makeDocument(stallsLayout(raw) ? `<div hidden>${raw}</div>` : raw)),
    )
    clobbered.push(...found.flatMap((index) => batch[index]?.number ?? []))
  }
  return clobbered
}

/** The names of attacks, so that a failure says which ones came through. */
function named(numbers: Iterable<number>): string[] {
  const wanted = new Set(numbers)
  return attacks.filter(({ number }) => wanted.has(number)).map(({ name }) => name)
}

/** The attacks that made a browser ask for anything but the pictures and media of an article. */
function beaconsOf({ requests }: AttackWatch): number[] {
  return requests.flatMap(({ attack, type, isNavigation }) =>
    attack === undefined || (!isNavigation && (type === 'image' || type === 'media'))
      ? []
      : [attack],
  )
}

// It tells whether the corpus and the watch are any good. That changes only with them, so a quarter of the
// attacks does; all of them in the long run.
test('Without any wall the corpus does harm', async ({ context, page }) => {
  const share = isLongRun ? 1 : 4
  const some = someOf(rendered(), share)
  const watch = await watchAttacks(context)
  await page.goto(emptyPage)
  const clobbered = await openAll(page, (body) => `<!doctype html><body>${body}`, some)
  const byStyle = watch.requests.flatMap(({ attack }) =>
    named([attack ?? 0]).some((name) => name.startsWith('styles')) ? [attack ?? 0] : [],
  )
  const harmful = new Set([...watch.executed, ...beaconsOf(watch), ...byStyle, ...clobbered])
  test.info().annotations.push({
    type: 'harm',
    description: `${watch.executed.size} ran, ${harmful.size} of ${some.length} did harm`,
  })
  expect(watch.executed.size).toBeGreaterThan(240 / share)
  expect(harmful.size).toBeGreaterThan(300 / share)
})

// Between the policy and the page there is no code of ours: a third of the attacks, all in the long run.
test('The policy of the pages alone lets nothing run', async ({ context, page }) => {
  const watch = await watchAttacks(context)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  await page.route(emptyPage, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${meta}<body>` }),
  )
  await page.goto(emptyPage)
  await page.evaluate(allowAnyHtml)
  await openAll(
    page,
    (body) => `<!doctype html><head>${meta}</head><body>${body}`,
    someOf(rendered(), 3),
  )
  expect(named(watch.executed)).toEqual([])
  // Only a document of its own, which a refresh leads to, is out of its reach.
  expect(
    watch.requests.filter(({ isNavigation }) => !isNavigation).map(({ type }) => type),
  ).toEqual(expect.arrayContaining(['image']))
})

for (const [what, pick] of [
  ['The policy of the build', ({ safe }) => safe],
] as const satisfies readonly [string, (attack: ReturnType<typeof rendered>[number]) => string][]) {
  test(`${what} alone lets nothing run`, async ({ context, page }) => {
    const watch = await watchAttacks(context)
    await page.goto(emptyPage)
    await page.evaluate(
      (bodies) => {
        for (const body of bodies) {
          document.body.append(Object.assign(document.createElement('div'), { innerHTML: body }))
        }
      },
      rendered().map((attack) => pick(attack)),
    )
    await expectHarmless(page, watch)
  })
}

test('The sanitizer of the browser alone lets nothing run', async ({ context, page }) => {
  const watch = await watchAttacks(context)
  await page.goto(emptyPage)
  await page.addScriptTag({ content: await bundleSanitizer() })
  await page.evaluate(
    (bodies) => {
      const { sanitizeHtml } = Reflect.get(globalThis, 'sanitizer')
      for (const { raw, hidden } of bodies) {
        const place = document.createElement('div')
        place.hidden = hidden
        place.innerHTML = sanitizeHtml(raw)
        document.body.append(place)
      }
    },
    rendered().map(({ raw }) => ({ raw, hidden: stallsLayout(raw) })),
  )
  await expectHarmless(page, watch)
})

/**
 * Runs in the page: a mistake of ours, a policy that takes everything for safe. It is needed, because
 * Trusted Types refuse a mere string.
 */
function allowAnyHtml(): void {
  try {
    document.body.innerHTML = '<b>text</b>'
  } catch {
    const types: unknown = Reflect.get(window, 'trustedTypes')
    const factory = types as { createPolicy(name: string, rules: object): { createHTML: unknown } }
    const trusting = factory.createPolicy('broadsheet', { createHTML: (html: string) => html })
    Object.assign(window, {
      asHtml: (html: string) => (trusting.createHTML as (text: string) => unknown)(html),
    })
  }
}

/** Nothing in the page runs, asks for more than pictures and media, or hides what is the page's own. */
async function expectHarmless(page: Page, watch: AttackWatch): Promise<void> {
  await settle(page)
  await touchEverything(page, 'body')
  await settle(page)
  expect(named(watch.executed)).toEqual([])
  expect(named(beaconsOf(watch))).toEqual([])
  expect(await page.evaluate(findForeign, ['math', ...formulaElements])).toEqual([])
}

/** Runs in the page: what no article may hold, however it came there. A formula holds only its parts. */
function findForeign(formulaNames: string[]): string[] {
  const elements = [...document.body.querySelectorAll('*')]
  return elements.flatMap((element) => {
    const names = element.getAttributeNames()
    const isForeign =
      /^(?:script|style|svg|iframe|object|embed|form|input|button|template|base|meta|link)$/.test(
        element.localName,
      ) ||
      isForeignByName(element) ||
      names.some((name) => /^(?:on|style$|name$|xlink|ping$|target$|srcdoc$|form)/.test(name)) ||
      !/^(?:$|[hu]-)/.test(element.id) ||
      /^(?:fixed|absolute|sticky)$/.test(getComputedStyle(element).position)
    return isForeign ? [element.outerHTML.slice(0, 200)] : []
  })

  function isForeignByName({ namespaceURI, localName, parentElement }: Element): boolean {
    if (namespaceURI === 'http://www.w3.org/1999/xhtml') return !!parentElement?.closest('math')
    return (
      namespaceURI !== 'http://www.w3.org/1998/Math/MathML' || !formulaNames.includes(localName)
    )
  }
}
