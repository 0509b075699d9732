import { expect, test, vi } from 'vitest'
import { PaletteList } from '../../../src/app/search/palette/palette-list.tsx'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const choiceOf = (name: string) => ({
  name,
  path: `/${name}/`,
  title: [{ text: name, marked: false }],
})

test('choices are numbered over all parts, and the active one is marked', async () => {
  await loadWords(['search'], 'en')
  const parts = [
    { label: 'Categories', choices: [choiceOf('a')] },
    { label: 'Titles', choices: [choiceOf('b'), choiceOf('c')] },
  ]
  const [onChoose, onPoint] = [vi.fn(), vi.fn()]
  const list = { id: 'x', parts, at: 1, isSearching: false, onChoose, onPoint }
  const view = await drawView(<PaletteList {...list} />)
  const options = [...view.querySelectorAll<HTMLElement>('[role="option"]')]
  expect(options.map(({ id }) => id)).toEqual(['x-0', 'x-1', 'x-2'])
  expect(view.querySelector('[aria-selected="true"]')?.textContent).toBe('b')
  await doAsReader(() => options[2]?.click())
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(parts[1]?.choices[1])
})
