import { expect, test, vi } from 'vitest'
import { ListPage } from '../../../src/app/article-list/page/list-page.tsx'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import type { ListFile } from '../../../src/shared/content-files.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const list: ListFile = {
  kind: 'list',
  hash: 'h',
  scope: { kind: 'all' },
  page: 'latest',
  label: '',
  articles: [],
}

test('a list is made denser where it stands, and the choice is the setting', async () => {
  const view = await drawView(<ListPage list={list} side={false} />, { language: 'zh-CN' })
  const space = view.querySelector('.list-title .density-switch')
  expect(space?.childElementCount).toBe(0)
  const select = await vi.waitFor(async () => {
    await doAsReader(() => vi.dynamicImportSettled())
    const found = space?.querySelector('select')
    if (!found) throw new Error('There is no switch yet')
    return found
  })
  expect([...select.options].map(({ text }) => text)).toEqual(['图文', '紧凑', '只看标题'])
  await doAsReader(() => {
    select.value = 'headlines'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(settingsStore.getState().density).toBe('headlines')
  expect(document.documentElement.dataset.density).toBe('headlines')
  await doAsReader(() => settingsStore.change({ density: 'magazine' }))
  expect(select.value).toBe('magazine')
})
