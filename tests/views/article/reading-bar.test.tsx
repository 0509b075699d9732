import { expect, onTestFinished, test, vi } from 'vitest'
import { ReadingBar } from '../../../src/app/article/extras/reading-bar.tsx'
import { registerCommands } from '../../../src/app/ui/commands.ts'
import { settingsLinkClass } from '../../../src/app/ui/page-elements.ts'
import type { ArticleDetails } from '../../../src/shared/article.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const article: ArticleDetails = {
  id: 'a1',
  title: 'Read',
  categories: [[{ slug: 'news', label: 'News' }]],
  tags: [],
  excerpt: '',
  minutes: 1,
  headings: [
    { id: 'one', level: 2, text: 'One' },
    { id: 'two', level: 2, text: 'Two' },
  ],
  older: { id: 'b2', title: 'Older' },
}

type Seen = (entries: readonly { readonly isIntersecting: boolean }[]) => void

/** Draws the bar; the returned function says whether the body is being read. */
async function drawBar(details: ArticleDetails) {
  let see: Seen = () => {}
  const Observer = class {
    constructor(onSeen: Seen) {
      see = onSeen
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  await loadWords(['article'], 'zh-CN')
  const body = document.createElement('div')
  const view = await drawView(<ReadingBar article={details} body={body} />, { language: 'zh-CN' })
  const read = (...seen: readonly boolean[]) =>
    doAsReader(() => see(seen.map((isIntersecting) => ({ isIntersecting }))))
  const ways = () => [...view.querySelectorAll('.reading-bar > *')] as HTMLElement[]
  return { read, ways }
}

test('while an article is read, its ways stand side by side, and only then', async () => {
  const { read, ways } = await drawBar(article)
  expect(ways()).toEqual([])
  await read(true)
  expect(ways().map(({ textContent }) => textContent)).toEqual(['目录', '分享', '字号', '下一篇'])
  expect(ways().at(-1)?.getAttribute('href')).toBe('/a/b2/')
  await read(false)
  expect(ways()).toEqual([])
  // On a busy machine one call tells of several changes, the latest last.
  await read(false, true)
  expect(ways()).toHaveLength(4)
})

test('a short article that is the last of its list has the two ways that are left', async () => {
  const { older: _none, ...last } = article
  const { read, ways } = await drawBar({ ...last, headings: [] })
  await read(true)
  expect(ways().map(({ textContent }) => textContent)).toEqual(['分享', '字号'])
})

test('the bar shares and opens the settings as the buttons above the article do', async () => {
  const share = vi.fn(() => true)
  onTestFinished(registerCommands({ current: { share } }))
  const settings = document.createElement('a')
  settings.className = settingsLinkClass
  const onSettings = vi.fn()
  settings.addEventListener('click', onSettings)
  document.body.append(settings)
  onTestFinished(() => settings.remove())
  const { read, ways } = await drawBar(article)
  await read(true)
  await doAsReader(() => ways()[1]?.click())
  await doAsReader(() => ways()[2]?.click())
  expect([share, onSettings].map((deed) => deed.mock.calls.length)).toEqual([1, 1])
})
