import { expect, test } from 'vitest'
import type { SettingsInput } from '../../../../src/node/core/settings.ts'
import { answerContent } from '../../../../src/node/dev/answer-content.ts'
import type { DevContent } from '../../../../src/node/dev/dev-content.ts'
import type { LibraryArticle } from '../../../../src/node/library/library.ts'
import type { SafeHtml } from '../../../../src/shared/article.ts'
import { sampleSite } from '../feeds/sample-site.ts'

/** Answers of a dev server for twenty articles, and which bodies were asked for. */
function serve(input: SettingsInput) {
  const articles = Array.from({ length: 20 }, (_, number) => ({
    html: `<p>正文 ${number + 1}</p>`,
  }))
  const { library, settings, readBody } = sampleSite(articles, input)
  const read: string[] = []
  const content: DevContent = {
    library,
    problems: [],
    media: [],
    version: '1',
    readBody(article: LibraryArticle) {
      read.push(article.details.id)
      return readBody(article.body) as SafeHtml
    },
  }
  return { ask: (url: string) => answerContent(url, content, settings), read }
}

test.each([{}, { articlePages: 0 }, { articlePages: 3, articleShardSize: 100_000 }])(
  'every article opens, whatever the settings say of its files: %j',
  (settings) => {
    const { ask } = serve(settings)
    for (const id of ['a1', 'a20']) {
      expect(ask(`/a/${id}/`)).toMatchObject({ kind: 'shell', status: 200 })
      const data = ask(`/data/articles/${id}.json`)
      expect(data).toMatchObject({ kind: 'content', status: 200 })
      expect(data?.kind === 'content' && String(data.content)).toContain(`正文 ${id.slice(1)}`)
    }
    expect(ask('/a/nobody/')).toMatchObject({ kind: 'shell', status: 404 })
  },
)

test('lists are answered without reading a body, an article with its own alone', () => {
  const { ask, read } = serve({ firstPageSize: 5, pageSize: 5 })
  for (const url of ['/', '/data/lists/all/latest.json', '/data/lists/all/2.json', '/page/2/']) {
    expect(ask(url)).toMatchObject({ status: 200 })
  }
  expect(read).toEqual([])
  ask('/data/articles/a7.json')
  expect(read).toEqual(['a7'])
})
