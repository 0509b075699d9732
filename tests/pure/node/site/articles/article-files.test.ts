import { expect, test } from 'vitest'
import {
  type ArticleTask,
  articleFiles,
} from '../../../../../src/node/site/articles/article-files.ts'
import { articleFile } from '../../../../../src/node/site/make-content-files.ts'
import { noPageAssets } from '../../../../../src/node/site/pages/page-assets.ts'
import { sampleSite } from '../../feeds/sample-site.ts'
import { site as head } from '../head/page-samples.ts'

const { library } = sampleSite([{ title: '甲 <div data-article-body="">' }])
const article = [...library.articles.values()][0]
if (article === undefined) throw new Error('The sample has no article')

const renderer = {
  renderPage: () => '<main><div class="article-body" data-article-body="" lang="en"></div></main>',
  template: ({ head: before, html }: { head: string; html: string }) => before + html,
  assets: noPageAssets,
  head,
}

const bodies = [
  ['nothing', ''],
  ['what JSON escapes', '<p class="x">a\\b\n\t\u0001\u007f\u2028</p>'],
  ['characters of every length', '<p>aß字🀄\u0085</p>'],
  ['more than there is memory ready for', '<p>字"</p>'.repeat(40_000)],
]

test.each(bodies)('a body goes into data and page as it is: %s', (_, body) => {
  const task: ArticleTask = { article, version: 'v'.repeat(16), data: true, page: true }
  const files = [...articleFiles(task, { readBodyBytes: () => Buffer.from(body), renderer })]
  const [data, page] = files.map(({ content }) => Buffer.from(content).toString())
  const expected = { ...articleFile(article, body), hash: 'v'.repeat(12) }
  expect(data === JSON.stringify(expected)).toBe(true)
  expect(page?.endsWith(` data-article-body="" lang="en">${body}</div></main>`)).toBe(true)
})

test('a page without a place for the body is a fault of ours', () => {
  const task: ArticleTask = { article, version: '', data: false, page: true }
  const maker = {
    readBodyBytes: () => Buffer.from(''),
    renderer: { ...renderer, renderPage: () => '' },
  }
  expect(() => [...articleFiles(task, maker)]).toThrow('no element for its body')
})
