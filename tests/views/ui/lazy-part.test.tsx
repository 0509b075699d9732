import { expect, test, vi } from 'vitest'
import { lazyPart, useLazyPart } from '../../../src/app/ui/lazy/lazy-part.tsx'
import { ProgramOutdatedError } from '../../../src/app/ui/lazy/program-outdated-error.ts'
import { addAnnouncer, findAnnouncer } from '../../../src/app/ui/notice/announcer.ts'
import { createStore, useStore } from '../../../src/app/ui/store.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

test('a part is loaded only when it is wanted, and stays', async () => {
  let loads = 0
  const part = lazyPart(async () => {
    loads += 1
    return () => <p>Here</p>
  })
  const wanted = createStore(false)
  function Holder() {
    const Part = useLazyPart(part, useStore(wanted))
    return Part ? <Part /> : <p>Not yet</p>
  }
  const view = await drawView(<Holder />)
  expect(view.textContent).toBe('Not yet')
  expect(loads).toBe(0)
  await doAsReader(() => wanted.setState(true))
  expect(view.textContent).toBe('Here')
  const again = await drawView(<Holder />)
  expect(again.textContent).toBe('Here')
  expect(loads).toBe(1)
})

test('a store draws its components again, and others not', async () => {
  const count = createStore(1)
  let others = 0
  const Count = () => <b>{useStore(count)}</b>
  const Other = () => {
    others += 1
    return <i>still</i>
  }
  const view = await drawView(
    <>
      <Count />
      <Other />
    </>,
  )
  const before = others
  await doAsReader(() => count.setState(2))
  expect(view.querySelector('b')?.textContent).toBe('2')
  expect(others).toBe(before)
})

test('a part that a deploy has replaced says so and offers to reload', async () => {
  addAnnouncer()
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => {})
  const part = lazyPart<() => null>(() => Promise.reject(new ProgramOutdatedError()))
  vi.spyOn(window, 'fetch').mockImplementation(async () => new Response('{}'))
  function Holder() {
    useLazyPart(part, true)
    return null
  }
  await drawView(<Holder />)
  const notice = findAnnouncer()
  await vi.waitFor(() => expect(notice?.textContent).toContain('just been updated'))
  notice?.querySelector('button')?.click()
  expect(reload).toHaveBeenCalledOnce()
})
