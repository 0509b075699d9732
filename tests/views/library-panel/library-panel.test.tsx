import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { library } from '../../../src/app/library/browser-library.ts'
import { noEntries } from '../../../src/app/library/database/library-entries.ts'
import { writeLibraryFile } from '../../../src/app/library/file/write-library-file.ts'
import { shelfEntries } from '../../../src/app/library/page/shelf-entries.ts'
import { factOf } from '../../../src/app/library/records/article-record.ts'
import { LibraryPanel } from '../../../src/app/library-panel/library-panel.tsx'
import { originalKey } from '../../../src/shared/originals/original-key.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

beforeEach(async () => {
  await loadWords(['panel', 'library'], 'en')
  await library.forgetAll().catch(() => {})
})

const savedIds = () =>
  [...library.getState().articles.values()]
    .filter((record) => factOf(record, 'saved') !== undefined)
    .map(({ id }) => id)

const press = (view: HTMLElement, name: string) =>
  doAsReader(() => {
    const button = [...view.querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    )
    if (!button) throw new Error(`There is no button “${name}”`)
    button.click()
  })

/** Chooses a file with this text. */
async function bring(view: HTMLElement, text: string): Promise<void> {
  const input = view.querySelector<HTMLInputElement>('input[type="file"]')
  Object.defineProperty(input, 'files', { value: [new File([text], 'file')], configurable: true })
  await doAsReader(() => void input?.dispatchEvent(new Event('change', { bubbles: true })))
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(view.querySelector('.library-offer')?.textContent).not.toBe('')
  })
}

const offerOf = (view: HTMLElement) => view.querySelector('.library-offer')?.textContent

test('a library file shows what it would change, and is merged or not', async () => {
  library.change([{ id: 'a', name: 'saved', value: 1 }])
  const later = Date.now() + 1_000
  const file = writeLibraryFile({
    ...noEntries,
    articles: new Map([
      ['a', { id: 'a', saved: { value: null, at: later, by: 'phone' } }],
      ['b', { id: 'b', saved: { value: 2, at: 2, by: 'phone' } }],
      ['c', { id: 'c', saved: { value: 2, at: 2, by: 'phone' } }],
    ]),
  })
  const view = await drawView(<LibraryPanel />)
  await bring(view, file)
  expect(offerOf(view)).toContain('Saved: 2 added, 1 removed')
  await press(view, 'Cancel')
  expect(savedIds()).toEqual(['a'])
  await bring(view, file)
  await press(view, 'Merge')
  expect(savedIds()).toEqual(['b', 'c'])
  await bring(view, file)
  expect(offerOf(view)).toContain('Nothing new in this file.')
})

test('stars of another reader are found by the addresses of the originals', async () => {
  const articles = [[originalKey('https://a.example/one'), 'one', 'One title']]
  vi.stubGlobal('fetch', async () => Response.json({ kind: 'originals', articles }))
  const view = await drawView(<LibraryPanel />)
  await bring(
    view,
    '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="http://www.a.example/one/" ADD_DATE="1700000000">1</A><DT><A HREF="https://b.example/">2</A></DL>',
  )
  expect(offerOf(view)).toContain('1 of 2 links are articles on this site.')
  await press(view, 'Merge')
  expect(factOf(library.getState().articles.get('one'), 'saved')).toBe(1_700_000_000_000)
  // The page of what is saved lists it, though it was never opened here.
  expect(shelfEntries(library.getState(), 'saved').map(({ title }) => title)).toEqual(['One title'])
})

test('what is no library is refused with its reason', async () => {
  const view = await drawView(<LibraryPanel />)
  await bring(view, '{"format":"broadsheet-lib')
  expect(offerOf(view)).toBe('This file can’t be read.')
  await bring(view, 'name,price\nTea,3\n')
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(offerOf(view)).toBe('This is neither a library file nor a supported export.')
  })
  await bring(view, '{"format":"broadsheet-library","version":99}')
  expect(offerOf(view)).toContain('made by a newer version')
})

test('everything is forgotten when the word is typed, and comes back as it was', async () => {
  const { forgetAll } = library
  library.change([{ id: 'a', name: 'saved', value: 1 }])
  const before = writeLibraryFile(library.getState())
  let finish = () => {}
  vi.spyOn(library, 'forgetAll').mockImplementation(async () => {
    await forgetAll().catch(() => {})
    await new Promise<void>((resolve) => (finish = resolve))
  })
  const view = await drawView(<LibraryPanel />)
  const button = () => view.querySelector<HTMLButtonElement>('form button')
  expect(button()?.disabled).toBe(true)
  await doAsReader(() => {
    const input = view.querySelector<HTMLInputElement>('form input')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'Delete')
    input?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(button()?.disabled).toBe(false)
  await doAsReader(() => button()?.click())
  await vi.waitFor(() => expect(library.getState().articles.size).toBe(0))
  // A reader who is told so may leave: the browser has to be done by then.
  await doAsReader(() => {})
  expect(view.textContent).not.toContain('Restore')
  await doAsReader(() => finish())
  await press(view, 'Restore')
  expect(writeLibraryFile(library.getState())).toBe(before)
})

test('the file is written when what the browser keeps has been read, not before', async () => {
  let open = () => {}
  const { ready } = library
  Reflect.set(library, 'ready', new Promise<void>((resolve) => (open = resolve)))
  onTestFinished(() => void Reflect.set(library, 'ready', ready))
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file)
    return '#'
  })
  const view = await drawView(<LibraryPanel />)
  await press(view, 'Save as a file')
  expect(files).toEqual([])
  await doAsReader(() => void library.change([{ id: 'kept', name: 'saved', value: 1 }]))
  await doAsReader(open)
  await vi.waitFor(() => expect(files).toHaveLength(1))
  expect(await files[0]?.text()).toContain('"kept"')
})
