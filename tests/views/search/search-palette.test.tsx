import { MemoryRouter } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { SearchPalette } from '../../../src/app/search/palette/search-palette.tsx'
import { rememberSearch } from '../../../src/app/search/recent-searches.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

/** A worker that never answers: what is offered here needs none. */
class SilentWorker extends EventTarget {
  postMessage = vi.fn()
}

beforeEach(async () => {
  vi.stubGlobal('Worker', SilentWorker)
  await loadWords(['search'], 'en')
  for (const text of ['frost', 'rain', 'snow']) rememberSearch(text)
})

async function drawPalette() {
  const onClose = vi.fn()
  const view = await drawView(
    <MemoryRouter>
      <SearchPalette onClose={onClose} />
    </MemoryRouter>,
  )
  const field = view.querySelector('input') as HTMLInputElement
  const press = (key: string, more: KeyboardEventInit = {}) =>
    doAsReader(() => {
      const options = { key, bubbles: true, cancelable: true, ...more }
      field.dispatchEvent(new KeyboardEvent('keydown', options))
    })
  const active = () => view.querySelector('[aria-selected="true"]')?.textContent
  return { view, field, press, active, onClose }
}

test('arrows step through what is offered, from the last to the first again', async () => {
  const { field, press, active } = await drawPalette()
  expect(active()).toBe('snow')
  await press('ArrowDown')
  expect(active()).toBe('rain')
  expect(
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent,
  ).toBe('rain')
  await press('ArrowUp')
  await press('ArrowUp')
  expect(active()).toBe('frost')
  await press('ArrowDown')
  expect(active()).toBe('snow')
})

test('Enter takes the active choice: an earlier search is made again', async () => {
  const { field, press, onClose } = await drawPalette()
  await press('ArrowDown')
  await press('Enter')
  expect(field.value).toBe('rain')
  expect(onClose).not.toHaveBeenCalled()
})

test('keys that belong to an input method choose nothing', async () => {
  const { field, press, active } = await drawPalette()
  await press('ArrowDown', { isComposing: true })
  await press('Enter', { isComposing: true })
  expect(active()).toBe('snow')
  expect(field.value).toBe('')
})

test('a click beside the sheet closes the palette, one on it does not', async () => {
  const { view, onClose } = await drawPalette()
  await doAsReader(() => view.querySelector<HTMLElement>('.palette-sheet')?.click())
  expect(onClose).not.toHaveBeenCalled()
  await doAsReader(() => view.querySelector('dialog')?.click())
  expect(onClose).toHaveBeenCalledOnce()
})
