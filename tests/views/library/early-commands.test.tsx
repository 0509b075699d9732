import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { LibraryLayer } from '../../../src/app/library/layer/library-layer.tsx'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import { runCommand } from '../../../src/app/ui/commands.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { doAsReader, drawView } from '../draw-view.tsx'
import { pagesOf, prepareScene } from './library-scene.tsx'

const { source } = pagesOf({ kind: 'all' }, [])

beforeEach(async () => {
  await prepareScene()
  vi.stubGlobal('fetch', async () => Response.json({}))
})

/** Draws the layer as a page does. Its part of the program comes later. */
async function drawLayer() {
  const router = createMemoryRouter([
    { path: '*', element: <LibraryLayer page={undefined} source={source} /> },
  ])
  await drawView(<RouterProvider router={router} />)
  return router
}

test('a command of the library takes effect though it was given before the library came', async () => {
  const router = await drawLayer()
  await doAsReader(() => expect(runCommand('history')).toBe(true))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe(siteUrls.history))
})

test('who has no library has none of its commands', async () => {
  settingsStore.change({ library: 'off' })
  await drawLayer()
  expect(runCommand('history')).toBe(false)
})
