import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { library } from '../../../src/app/library/browser-library.ts'
import { ResumeReading } from '../../../src/app/library/layer/resume-reading.tsx'
import { factOf } from '../../../src/app/library/records/article-record.ts'
import { drawView } from '../draw-view.tsx'
import { prepareScene } from './library-scene.tsx'

beforeEach(prepareScene)

/** Puts a body of ten screens on the page, of which the reader has scrolled past two; this DOM has no layout. */
function scrollInto(): void {
  const body = document.createElement('div')
  body.dataset.articleBody = ''
  body.innerHTML = '<p></p><p></p>'
  document.body.append(body)
  const screen = window.innerHeight
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function place(
    this: Element,
  ) {
    const index = [...body.children].indexOf(this)
    const height = index === -1 ? 10 * screen : 5 * screen
    return new DOMRect(0, Math.max(0, index) * 5 * screen - 2 * screen, 300, height)
  })
  Object.assign(window, { scrollY: 2 * screen })
  onTestFinished(() => {
    body.remove()
    Object.assign(window, { scrollY: 0 })
  })
}

const positionOf = (id: string) => factOf(library.getState().articles.get(id), 'position')

test('who scrolled before the library came, and rests, finds the position again', async () => {
  scrollInto()
  const router = createMemoryRouter([{ path: '*', element: <ResumeReading id="early" /> }])
  await drawView(<RouterProvider router={router} />)
  await vi.waitFor(() => {
    expect(positionOf('early')).toEqual({ block: 0, ratio: 0.4, progress: 0.2 })
  })
})
