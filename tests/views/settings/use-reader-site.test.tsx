import { expect, test, vi } from 'vitest'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import { useReaderSite } from '../../../src/app/settings/use-reader-site.ts'
import { useSite } from '../../../src/app/ui/site-context.ts'
import { type LanguageTag, languages, languageTags } from '../../../src/shared/words/languages.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const choose = (language: LanguageTag) => doAsReader(() => settingsStore.change({ language }))

/** Shows a word of every page in the language of the reader. */
function Word() {
  const { words } = useReaderSite(useSite(), '/')
  return <p>{words.latest}</p>
}

test('a chosen language loads the words of that language and no other', async () => {
  const view = await drawView(<Word />)
  const { language } = await languages.ja.load()
  const loads = languageTags.map((tag) => vi.spyOn(languages[tag], 'load'))
  const areas = Object.keys(language.later) as (keyof typeof language.later)[]
  const parts = areas.map((area) => vi.spyOn(language.later, area))
  await choose('ja')
  expect(view.textContent).toBe('新着')
  expect(document.documentElement.lang).toBe('ja')
  expect(loads.map(({ mock }) => mock.calls.length)).toEqual(
    languageTags.map((tag) => (tag === 'ja' ? 1 : 0)),
  )
  expect(parts.map(({ mock }) => mock.calls.length)).toEqual(areas.map(() => 0))
})

test('a language that cannot be loaded leaves the page as it is until the network is back', async () => {
  await choose('en')
  const view = await drawView(<Word />)
  const { language } = await languages['zh-Hant'].load()
  const load = vi.spyOn(languages['zh-Hant'], 'load').mockRejectedValue(new Error('offline'))
  await choose('zh-Hant')
  expect(view.textContent).toBe('Latest')
  expect(document.documentElement.lang).toBe('en')
  load.mockResolvedValue({ language })
  await doAsReader(() => window.dispatchEvent(new Event('online')))
  expect(view.textContent).toBe('最新')
  expect(document.documentElement.lang).toBe('zh-Hant')
})
