import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { SectionHeadlines } from '../../../src/app/article-list/page/section-headlines.tsx'
import {
  type ListReading,
  ListReadingContext,
} from '../../../src/app/article-list/reading/list-reading.ts'
import type { ListFile } from '../../../src/shared/content-files.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const latest: ListFile = {
  kind: 'list',
  hash: 'h',
  scope: { kind: 'all' },
  page: 'latest',
  label: '',
  articles: [{ id: 'b', title: 'Another', categories: [], excerpt: '', minutes: 1 }],
}

test('headlines that cannot be loaded leave no empty space, and come with the network', async () => {
  let leave: () => void = () => {}
  const Observer = class {
    constructor(onSeen: (entries: readonly unknown[]) => void) {
      leave = () => onSeen([{ isIntersecting: false, boundingClientRect: { top: 900 } }])
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  const load = vi.fn<ListReading['source']['load']>()
  load.mockRejectedValueOnce(new Error('offline')).mockResolvedValue(latest)
  const none = () => Promise.reject(new Error('none'))
  const source = { peek: () => undefined, load, months: none, article: none }
  const reading = { source, readsAhead: true, search: '', returnPosition: () => undefined }
  const box = createRef<HTMLElement>()
  const view = await drawView(
    <ListReadingContext value={reading}>
      <section ref={box}>
        <SectionHeadlines scope={{ kind: 'all' }} without={['a']} box={box} />
      </section>
    </ListReadingContext>,
  )
  expect(view.querySelectorAll('li')).toHaveLength(0)
  leave()
  expect(box.current?.dataset.full).toBe('')
  await doAsReader(() => window.dispatchEvent(new Event('online')))
  expect(view.querySelector('li')?.textContent).toContain('Another')
})
