import { beforeEach, expect, test, vi } from 'vitest'
import { HighlightList } from '../../../src/app/highlights/highlight-list.tsx'
import { LazyHighlights } from '../../../src/app/highlights/lazy-highlights.tsx'
import { library } from '../../../src/app/library/browser-library.ts'
import { highlightsOf } from '../../../src/app/library/highlights/highlights-of.ts'
import { takeBack } from '../../../src/app/library/offer-undo.ts'
import { QuoteBar } from '../../../src/app/share/quote/quote-bar.tsx'
import type { ArticleDetails } from '../../../src/shared/article.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const article = {
  id: 'x',
  title: 'A headline',
  categories: [[{ slug: 'world', label: 'World' }]],
} as unknown as ArticleDetails

beforeEach(async () => {
  await loadWords(['share', 'library', 'highlights'], 'en')
  await library.forgetAll().catch(() => {})
})

function addBody(...lines: readonly string[]): HTMLElement {
  const body = document.createElement('div')
  body.dataset.articleBody = ''
  for (const text of lines) {
    body.append(Object.assign(document.createElement('p'), { textContent: text }))
  }
  document.body.append(body)
  return body
}

function rangeIn(element: Element | null | undefined, start: number, end: number): Range {
  const range = document.createRange()
  const text = element?.firstChild
  if (text) {
    range.setStart(text, start)
    range.setEnd(text, end)
  }
  return range
}

const buttonNamed = (view: HTMLElement, name: string) =>
  [...view.querySelectorAll('button')].find(
    (button) => button.textContent === name || button.title === name,
  )

test('selected words are marked with their context, and the same button takes the mark away', async () => {
  const body = addBody('The first words.', 'The same words, the same words.')
  const range = rangeIn(body.lastElementChild, 20, 30)
  const view = await drawView(<QuoteBar article={article} range={range} />)
  await doAsReader(() => buttonNamed(view, 'Highlight')?.click())
  const [marked] = highlightsOf(library.getState(), 'x')
  expect(marked).toMatchObject({
    quote: 'same words',
    prefix: 'The first words.\nThe same words, the',
    suffix: '.',
  })
  expect(marked?.fragment).toMatch(/^:~:text=/)
  await doAsReader(() => buttonNamed(view, 'Remove highlight')?.click())
  expect(highlightsOf(library.getState(), 'x')).toEqual([])
})

test('the list leads to the words, says what is gone, and takes a removal back', async () => {
  const made = { article: 'x', prefix: '', suffix: '', made: 1 }
  library.putHighlight({ ...made, quote: 'same words' }, 'h')
  library.putHighlight({ ...made, quote: 'other words', made: 2 }, 'i')
  // The words of one are not in the article any more.
  addBody('The same words.')
  await drawView(<LazyHighlights id="x" />)
  await vi.waitFor(async () => {
    await doAsReader(() => vi.dynamicImportSettled())
    expect(library.getState().highlights.get('i')?.value?.isLost).toBe(true)
  })
  expect(library.getState().highlights.get('h')?.value?.isLost).toBeUndefined()

  const view = await drawView(<HighlightList />)
  const links = [...view.querySelectorAll('blockquote a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/a/x/#mark=h', '/a/x/#mark=i'])
  expect(view.textContent).toContain('No longer in the article')
  await doAsReader(() => buttonNamed(view, 'Remove highlight')?.click())
  expect(view.querySelectorAll('blockquote')).toHaveLength(1)
  await doAsReader(takeBack)
  expect(view.querySelectorAll('blockquote')).toHaveLength(2)
})

test('where the browser cannot draw highlights the list of them says so, once', async () => {
  vi.stubGlobal('CSS', {})
  const view = await drawView(<HighlightList />)
  expect(view.textContent).not.toContain('can’t show')
  await doAsReader(() => {
    for (const quote of ['one', 'two']) {
      library.putHighlight({ article: 'x', quote, prefix: '', suffix: '', made: 1 })
    }
  })
  expect(view.textContent?.split('This browser can’t show highlights')).toHaveLength(2)
  expect(view.querySelectorAll('blockquote a')).toHaveLength(2)
})
