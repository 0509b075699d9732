import { expect, test } from 'vitest'
import { ArticleHead } from '../../../src/app/article/article-head.tsx'
import type { ArticleDetails } from '../../../src/shared/article.ts'
import { drawView } from '../draw-view.tsx'

const article: ArticleDetails = {
  id: 'a1',
  title: 'Short',
  categories: [],
  tags: [],
  excerpt: '',
  minutes: 1,
  headings: [],
}

test('an article without a text says so in place of its reading time', async () => {
  const read = await drawView(<ArticleHead article={article} beside={false} />)
  expect(read.innerText).toContain('1 min')
  const empty = await drawView(<ArticleHead article={{ ...article, minutes: 0 }} beside={false} />)
  expect(empty.innerText).toContain('Headline only, no text')
  expect(empty.innerText).not.toContain(' min')
})

test('a headline carries its length for the style sheet', async () => {
  const view = await drawView(<ArticleHead article={article} beside={false} />)
  expect(view.querySelector('h1')?.dataset.length).toBe('short')
})
