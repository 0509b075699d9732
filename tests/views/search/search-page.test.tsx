import { useRef, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { SearchPage } from '../../../src/app/search/page/search-page.tsx'
import { useEarlyField } from '../../../src/app/search/page/use-early-field.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const arrival = vi.hoisted(() => ({ come: () => {} }))

vi.mock('../../../src/app/search/page/search-view.tsx', () => {
  const SearchView = () => <p>Everything else</p>
  return new Promise((resolve) => {
    arrival.come = () => resolve({ SearchView })
  })
})

test('the field stays the same element when its script comes', async () => {
  const view = await drawView(<SearchPage />)
  const field = fieldOf(view)
  field.value = 'xinwe'
  await doAsReader(arrival.come)
  await vi.waitFor(() => expect(view.textContent).toContain('Everything else'))
  expect(fieldOf(view)).toBe(field)
  expect(field.value).toBe('xinwe')
})

test('what was written before the script is searched, half a composed word never', async () => {
  const { field, asked } = await drawField('news')
  expect(asked).toEqual(['news'])
  field.value = 'news xin'
  await doAsReader(
    () =>
      void field.dispatchEvent(new InputEvent('input', { isComposing: true } as InputEventInit)),
  )
  expect(asked).toEqual(['news'])
  field.value = 'news 新'
  await doAsReader(() => void field.dispatchEvent(new CompositionEvent('compositionend')))
  expect(asked).toEqual(['news', 'news 新'])
  expect(field.value).toBe('news 新')
})

test('the field shows the search of the address, and follows it', async () => {
  const { field, asked, goTo } = await drawField('', 'old')
  expect(field.value).toBe('old')
  expect(asked).toEqual([])
  await doAsReader(() => goTo('new'))
  expect(field.value).toBe('new')
})

/** A page with a field in which something is written already, and a search in its address. */
async function drawField(written: string, first = '') {
  const asked: string[] = []
  let change = (_query: string) => {}
  function Field() {
    const view = useRef<HTMLDivElement>(null)
    const [query, setQuery] = useState(first)
    change = setQuery
    useEarlyField(view, query, (text) => {
      asked.push(text)
      setQuery(text)
    })
    return (
      <div ref={view}>
        <input defaultValue={written} />
      </div>
    )
  }
  const view = await drawView(<Field />)
  return { field: fieldOf(view), asked, goTo: (query: string) => change(query) }
}

function fieldOf(view: HTMLElement): HTMLInputElement {
  const field = view.querySelector('input')
  if (!field) throw new Error('no field')
  return field
}
