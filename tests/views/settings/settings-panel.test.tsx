import { beforeEach, expect, test, vi } from 'vitest'
import { SettingsPage } from '../../../src/app/settings/panel/settings-page.tsx'
import { SettingsPanel } from '../../../src/app/settings/panel/settings-panel.tsx'
import { settingChoices } from '../../../src/app/settings/reader-settings.ts'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import { languages } from '../../../src/shared/words/languages.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

beforeEach(async () => {
  await loadWords(['settings', 'keys'], 'en')
  settingsStore.reset()
})

const choice = (view: HTMLElement, value: string) =>
  view.querySelector<HTMLInputElement>(`input[value="${value}"]`)

test('a choice shows on the root element at once and is kept', async () => {
  const view = await drawView(<SettingsPanel />)
  expect(choice(view, 'sepia')?.checked).toBe(false)
  await doAsReader(() => choice(view, 'sepia')?.click())
  expect(choice(view, 'sepia')?.checked).toBe(true)
  expect(document.documentElement.dataset.theme).toBe('sepia')
  expect(localStorage.getItem('broadsheet:/:settings')).toContain('"theme":"sepia"')
})

test('every setting of the table is shown, in its order', async () => {
  const view = await drawView(<SettingsPanel />)
  const shown = [...view.querySelectorAll<HTMLElement>('.settings-group .setting')]
  expect(shown.map(({ dataset }) => dataset.setting)).toEqual(Object.keys(settingChoices))
  expect(view.querySelectorAll('.settings-group')).toHaveLength(4)
})

test('the sample text is in the language of the interface, whatever that of the site is', async () => {
  const view = await drawView(<SettingsPanel />)
  expect(view.querySelector('.settings-sample')?.getAttribute('lang')).toBe('en')
})

test('Reset gives everything back as the site comes', async () => {
  const view = await drawView(<SettingsPanel />)
  await doAsReader(() => choice(view, 'night')?.click())
  await doAsReader(() => view.querySelector<HTMLElement>('.settings-foot button')?.click())
  expect(choice(view, 'night')?.checked).toBe(false)
  expect(document.documentElement.dataset.theme).toBeUndefined()
})

test('a choice made in another window is followed', async () => {
  const view = await drawView(<SettingsPanel />)
  await doAsReader(() => {
    const key = 'broadsheet:/:settings'
    localStorage.setItem(key, '{"version":1,"value":{"size":"xl"}}')
    window.dispatchEvent(new StorageEvent('storage', { key }))
  })
  expect(choice(view, 'xl')?.checked).toBe(true)
})

test('the page of the settings comes also where the words of the chosen language do not', async () => {
  settingsStore.change({ language: 'ja' })
  const load = vi.spyOn(languages.ja, 'load').mockRejectedValue(new Error('offline'))
  const view = await drawView(<SettingsPage />)
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(view.querySelector('.settings-panel')).not.toBeNull()
  })
  expect(load).toHaveBeenCalled()
})
