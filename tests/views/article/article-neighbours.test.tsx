import { expect, test } from 'vitest'
import { ArticleNeighbours } from '../../../src/app/article/article-foot.tsx'
import type { ArticleDetails } from '../../../src/shared/article.ts'
import { drawView } from '../draw-view.tsx'

const article: ArticleDetails = {
  id: 'a1',
  title: 'Alone',
  categories: [[{ slug: 'news', label: 'News' }]],
  tags: [],
  excerpt: '',
  minutes: 1,
  headings: [],
}

/** The links below an article, each with its address. */
async function linksOf(details: ArticleDetails): Promise<(readonly [string | null, string])[]> {
  const view = await drawView(<ArticleNeighbours article={details} />)
  return [...view.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.innerText])
}

test('the only article of its category leads to the latest ones', async () => {
  expect(await linksOf(article)).toEqual([['/', 'Latest articles']])
})

test('an article with neighbours leads to them alone', async () => {
  const older = { id: 'b2', title: 'Older' }
  expect(await linksOf({ ...article, older })).toEqual([
    ['/a/b2/', expect.stringContaining('Older')],
  ])
})
