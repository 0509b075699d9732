import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { RowMarks } from '../../../src/app/library/layer/row-marks.tsx'
import { watchSwipes } from '../../../src/app/library/layer/watch-swipes.ts'
import { undoOffer } from '../../../src/app/library/offer-undo.ts'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import { registerCommands } from '../../../src/app/ui/commands.ts'
import { doAsReader, drawView } from '../draw-view.tsx'
import { prepareScene, Rows, readOf, sceneArticle } from './library-scene.tsx'

beforeEach(prepareScene)

const articles = ['a', 'b', 'c', 'd'].map((id, at) => sceneArticle(id, 1_000 - at))

type Sight = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting' | 'boundingClientRect'>

/** Observers that tell what the test says. */
function observeByHand() {
  const told = new Set<(entries: readonly Sight[]) => void>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: readonly Sight[]) => void) {
        told.add(tell)
      }
      observe() {}
      disconnect() {}
    },
  )
  return (targets: Iterable<Element>, isIntersecting: boolean, top: number) => {
    const boundingClientRect = new DOMRect(0, top, 300, 100)
    const entries = [...targets].map((target) => ({ target, isIntersecting, boundingClientRect }))
    for (const tell of told) tell(entries)
  }
}

test.each(['unread', 'read'] as const)(
  'a row that is scrolled past is %s, as the setting says; one that leaves below is not read',
  async (passed) => {
    settingsStore.change({ passed })
    const see = observeByHand()
    const view = await drawView(
      <>
        <Rows articles={articles} />
        <RowMarks />
      </>,
    )
    const [a, b, c, d] = view.querySelectorAll('.row')
    if (!a || !b || !c || !d) throw new Error('rows are missing')
    await doAsReader(() => {
      see([a, b, c], true, 10)
      see([a, b], false, -150)
      // Below the window, and above it without having been in sight.
      see([c], false, 900)
      see([d], false, -150)
    })
    expect(readOf(articles)).toEqual(passed === 'read' ? ['a', 'b'] : [])
    expect(a.hasAttribute('data-read')).toBe(passed === 'read')
  },
)

/** A finger goes over an element by so many pixels; it begins in the middle of the window. */
function swipe(target: Element, by: number): void {
  const send = (type: string, x: number) => {
    const finger = { clientX: window.innerWidth / 2 + x, clientY: 100 }
    const touches = type === 'touchend' ? [] : [finger]
    const event = new Event(type, { bubbles: true })
    target.dispatchEvent(Object.assign(event, { touches, changedTouches: [finger] }))
  }
  send('touchstart', 0)
  for (const part of [0.2, 0.6, 1]) send('touchmove', by * part)
  send('touchend', by)
}

test('a short swipe to the left marks a row, a long one everything down to it', async () => {
  onTestFinished(watchSwipes())
  const view = await drawView(<Rows articles={articles} />)
  const rows = [...view.querySelectorAll('.row')]
  const at = (index: number) => rows[index] ?? view
  await doAsReader(() => swipe(at(3), -100))
  expect(readOf(articles)).toEqual(['d'])
  await doAsReader(() => swipe(at(3), -40))
  expect(readOf(articles)).toEqual(['d'])
  await doAsReader(() => swipe(at(1), -200))
  expect(readOf(articles)).toEqual(['a', 'b', 'd'])
  expect(undoOffer.getState()?.text).toBe('2 articles marked as read')
})

test('the end of an article is swiped to the next one and to the one before', async () => {
  onTestFinished(watchSwipes())
  const ran: string[] = []
  const run = (name: string) => () => ran.push(name) > 0
  onTestFinished(registerCommands({ current: { older: run('older'), newer: run('newer') } }))
  const view = await drawView(
    <footer className="article-foot">
      <p>end</p>
    </footer>,
  )
  const end = view.querySelector('p')
  if (!end) throw new Error('the end is missing')
  swipe(end, -60)
  expect(ran).toEqual([])
  swipe(end, -120)
  swipe(end, 120)
  expect(ran).toEqual(['older', 'newer'])
})
