import { expect, test, vi } from 'vitest'
import { PictureViewer } from '../../../src/app/article/extras/pictures/picture-viewer.tsx'
import { loadWords, wordsFor } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const pictures = ['first', 'second'].map((caption) => ({
  element: document.createElement('img'),
  src: pixel,
  alt: '',
  caption,
  referrerPolicy: 'no-referrer',
}))

async function drawViewer(onClose = vi.fn()) {
  await loadWords(['article'], 'en')
  const view = await drawView(<PictureViewer pictures={pictures} first={0} onClose={onClose} />)
  const dialog = view.querySelector('dialog')
  const press = (key: string) =>
    doAsReader(
      () => void dialog?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
    )
  return { view, dialog, press, words: wordsFor('article', 'en') }
}

test('arrow keys and buttons step through the pictures, and stop at the last', async () => {
  const { view, press, words } = await drawViewer()
  const caption = () => view.querySelector('.viewer-caption')?.textContent
  expect(view.querySelector('.viewer-count')?.textContent).toBe('1 / 2')
  await press('ArrowRight')
  expect(caption()).toBe('second')
  await press('ArrowRight')
  expect(caption()).toBe('second')
  const next = view.querySelector(`[aria-label="${words.nextPicture}"]`)
  expect(next?.getAttribute('aria-disabled')).toBe('true')
  await doAsReader(() =>
    view.querySelector<HTMLElement>(`[aria-label="${words.previousPicture}"]`)?.click(),
  )
  expect(caption()).toBe('first')
})

test('zoom enlarges the picture, and 0 makes it fit again', async () => {
  const { view, press } = await drawViewer()
  const scale = () => /scale\((.*)\)/.exec(view.querySelector('img')?.style.transform ?? '')?.[1]
  await press('+')
  expect(Number(scale())).toBeGreaterThan(1)
  await press('0')
  expect(Number(scale())).toBe(1)
})
