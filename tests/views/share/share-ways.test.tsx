import { expect, test, vi } from 'vitest'
import { ShareWays } from '../../../src/app/share/dialog/share-ways.tsx'
import type { ArticleDetails } from '../../../src/shared/article.ts'
import { loadWords, wordsFor } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const link = 'https://example.org/a/x/'
const article = {
  id: 'x',
  title: 'Old news',
  categories: [],
  tags: [],
} as unknown as ArticleDetails

async function drawWays() {
  await loadWords(['share'], 'en')
  const words = wordsFor('share', 'en')
  const ways = <ShareWays article={article} range={undefined} link={link} words={words} />
  return { words, view: await drawView(ways) }
}

const wayOf = (view: HTMLElement, label: string) =>
  [...view.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(label))

test('the link is copied, and a line says so', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const { view, words } = await drawWays()
  expect(view.querySelector('input')?.value).toBe(link)
  await doAsReader(() => wayOf(view, words.copyLink)?.click())
  expect(writeText).toHaveBeenCalledExactlyOnceWith(link)
  expect(view.querySelector('[role="status"]')?.textContent).toBe(words.linkCopied)
})

test('without a selection there is no quotation to copy', async () => {
  const { view, words } = await drawWays()
  expect(wayOf(view, words.copyQuote)).toBeUndefined()
  expect(wayOf(view, words.copyMarkdown)).toBeDefined()
})
