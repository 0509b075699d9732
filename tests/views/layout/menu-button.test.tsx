import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, onTestFinished, test } from 'vitest'
import { MenuButton } from '../../../src/app/layout/menu-button.tsx'
import { speak } from '../../../src/app/ui/interface-language.ts'
import { createSite, SiteContext } from '../../../src/app/ui/site-context.ts'
import { beginHydrating, endHydrating } from '../../../src/app/ui/use-hydrated.ts'
import { readSettings } from '../../../src/node/core/settings.ts'
import { siteInfo } from '../../../src/node/site/site-info.ts'

test('the menu is the same element as a link and as a button, so that no tap between is lost', async () => {
  await speak('en')
  const site = createSite(siteInfo(readSettings({ title: 'Broadsheet' }), '/'), '/', 'en')
  const view = (
    <SiteContext value={site}>
      <MenuButton path="/" />
    </SiteContext>
  )
  const holder = document.createElement('div')
  beginHydrating()
  holder.innerHTML = renderToString(view)
  const link = holder.querySelector('.menu-button')
  expect(link?.getAttribute('href')).toBe('/c/')
  expect(link?.hasAttribute('role')).toBe(false)
  const root = await act(async () => hydrateRoot(holder, view))
  onTestFinished(() => {
    endHydrating()
    root.unmount()
  })
  expect(holder.querySelector('.menu-button')).toBe(link)
  expect(link?.getAttribute('role')).toBe('button')
  expect(link?.textContent).toBe('Categories')
})
