import { expect, test, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/app/faces/error-boundary.tsx'
import { FailedFace } from '../../../src/app/faces/error-faces.tsx'
import { ProgramOutdatedError } from '../../../src/app/ui/lazy/program-outdated-error.ts'
import { createStore, useStore } from '../../../src/app/ui/store.ts'
import { wordsFor } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const words = () => wordsFor('reader', 'en')
const headline = (view: HTMLElement) => view.querySelector('h1')?.textContent

function Broken({ error }: { error: Error }): never {
  throw error
}

test('a page whose drawing fails becomes a face, and the next attempt draws it again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const attempt = createStore(1)
  function Page() {
    const now = useStore(attempt)
    return (
      <ErrorBoundary attempt={now}>
        {now === 1 ? <Broken error={new Error('no such thing')} /> : <h1>Here</h1>}
      </ErrorBoundary>
    )
  }
  const view = await drawView(<Page />)
  expect(headline(view)).toBe(words().crashedTitle)
  await doAsReader(() => attempt.setState(2))
  expect(headline(view)).toBe('Here')
})

test('a page whose program is from before a deploy says that', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const view = await drawView(
    <ErrorBoundary attempt={1}>
      <Broken error={new ProgramOutdatedError()} />
    </ErrorBoundary>,
  )
  expect(headline(view)).toBe(words().outdatedTitle)
  expect(view.querySelector('button')?.textContent).toBe(words().reload)
})

test('a page that was not delivered offers another try and the way home', async () => {
  const onRetry = vi.fn()
  const view = await drawView(<FailedFace onRetry={onRetry} />, { base: '/news/' })
  await doAsReader(() => view.querySelector('button')?.click())
  expect(onRetry).toHaveBeenCalledOnce()
  expect(view.querySelector('a')?.getAttribute('href')).toBe('/news/')
})
