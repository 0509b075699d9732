import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { SearchOperators } from '../../../src/app/search/page/search-operators.tsx'
import { SearchPage } from '../../../src/app/search/page/search-page.tsx'
import { withOperator } from '../../../src/app/search/page/with-operator.ts'
import { createSite, SiteContext } from '../../../src/app/ui/site-context.ts'
import { readSettings } from '../../../src/node/core/settings.ts'
import { siteInfo } from '../../../src/node/site/site-info.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

test('an operator is a button that adds it to what is typed', async () => {
  await loadWords(['search'], 'en')
  const onChoose = vi.fn()
  const view = await drawView(<SearchOperators id="help" onChoose={onChoose} />)
  const author = [...view.querySelectorAll('button')].find((button) =>
    button.textContent?.startsWith('author:'),
  )
  await doAsReader(() => author?.click())
  expect(onChoose).toHaveBeenCalledWith('author:')
  expect(withOperator('', 'author:')).toBe('author:')
  expect(withOperator('news ', '-')).toBe('news -')
})

test('the page of the search has its field before its script', async () => {
  const site = createSite(siteInfo(readSettings({ title: 'B' }), '/'), '/', 'en')
  const html = renderToString(
    <SiteContext value={site}>
      <SearchPage />
    </SiteContext>,
  )
  expect(html).toContain('placeholder="Search titles, authors and full text"')
})
