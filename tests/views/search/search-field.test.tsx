import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { SearchField } from '../../../src/app/search/search-field.tsx'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

async function drawField() {
  await loadWords(['search'], 'en')
  const onText = vi.fn()
  function Field() {
    const [value, setValue] = useState('')
    return <SearchField value={value} onType={setValue} onText={onText} />
  }
  const view = await drawView(<Field />)
  const input = view.querySelector('input') as HTMLInputElement
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const type = (text: string) =>
    doAsReader(() => {
      set?.call(input, text)
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
  const compose = (kind: string) =>
    doAsReader(() => void input.dispatchEvent(new CompositionEvent(kind, { bubbles: true })))
  return { input, onText, type, compose }
}

test('typed text is searched at once', async () => {
  const { input, onText, type } = await drawField()
  await type('news')
  expect(input.value).toBe('news')
  expect(onText).toHaveBeenLastCalledWith('news')
})

test('a word that an input method composes is searched when it is finished', async () => {
  const { input, onText, type, compose } = await drawField()
  await compose('compositionstart')
  await type('xinwen')
  expect(input.value).toBe('xinwen')
  expect(onText).not.toHaveBeenCalled()
  await type('新闻')
  await compose('compositionend')
  expect(onText).toHaveBeenCalledExactlyOnceWith('新闻')
})
