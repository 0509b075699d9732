import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'
import { speak } from '../../src/app/ui/interface-language.ts'
import { createSite, SiteContext } from '../../src/app/ui/site-context.ts'
import { readSettings } from '../../src/node/core/settings.ts'
import { siteInfo } from '../../src/node/site/site-info.ts'

/** Draws components as a reader's page does and gives the element that holds them, until the test ends. */
export async function drawView(
  view: ReactNode,
  { language = 'en', base = '/' } = {},
): Promise<HTMLElement> {
  await speak(language)
  const site = createSite(siteInfo(readSettings({ title: 'Broadsheet' }), base), base, language)
  const holder = document.createElement('div')
  document.body.append(holder)
  const root = createRoot(holder)
  onTestFinished(async () => {
    await act(async () => root.unmount())
    holder.remove()
  })
  await act(async () => root.render(<SiteContext value={site}>{view}</SiteContext>))
  return holder
}

/** Does something a reader does, and waits until the page has followed. */
export async function doAsReader(deed: () => void): Promise<void> {
  await act(async () => deed())
}
