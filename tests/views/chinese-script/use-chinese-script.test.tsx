import { afterEach, expect, test } from 'vitest'
import { convertPage } from '../../../src/app/chinese-script/convert-page.ts'
import { useChineseScript } from '../../../src/app/chinese-script/use-chinese-script.ts'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import { useSite } from '../../../src/app/ui/site-context.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

afterEach(() => doAsReader(settingsStore.reset))

/** An article in Chinese with code and a line of Japanese, in the script that the reader has chosen. */
function Article() {
  useChineseScript(useSite())
  return (
    <article lang="zh-CN">
      <p>发展汉语</p>
      <code>汉语</code>
      <p lang="ja">学会</p>
    </article>
  )
}

/** The tables are in memory when this ends, so a choice shows as soon as it is made. */
const loadTables = async () => (await convertPage('traditional'))()

test('Chinese text is shown in the chosen script, and come back', async () => {
  await loadTables()
  const view = await drawView(<Article />)
  const [text, japanese] = [...view.querySelectorAll('p')]
  await doAsReader(() => settingsStore.change({ script: 'traditional' }))
  await expect.poll(() => text?.textContent).toBe('發展漢語')
  expect(view.querySelector('code')?.textContent).toBe('汉语')
  expect(japanese?.textContent).toBe('学会')
  await doAsReader(() => settingsStore.change({ script: 'original' }))
  expect(text?.textContent).toBe('发展汉语')
})
