import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { articleCards } from '../../../../src/node/cards/article-cards.ts'
import { cardFontCandidates } from '../../../../src/node/cards/card-font-candidates.ts'
import { type CardPainter, openCardPainter } from '../../../../src/node/cards/card-painter.ts'
import { readSettings } from '../../../../src/node/core/settings.ts'
import { pageFacts } from '../../../../src/node/site/head/page-facts.ts'
import { previewPicture } from '../../../../src/node/site/head/preview-picture.ts'
import { structuredData } from '../../../../src/node/site/head/structured-data.ts'
import { sampleSite } from '../feeds/sample-site.ts'
import { articlePage, site } from '../site/head/page-samples.ts'

const painter: CardPainter = {
  version: 'font and code',
  paint: (card) => Buffer.from(JSON.stringify(card)),
}

function cardsOf(articles: Parameters<typeof sampleSite>[0], version = painter.version) {
  const { library } = sampleSite(articles)
  const cards = articleCards({ ...painter, version }, site.info, '/n/')
  return [...cards.files(library)].map(({ paths, cacheKey, make }) => {
    const [file] = [...make()]
    return { path: paths[0], cacheKey, text: JSON.parse(String(file?.content)) }
  })
}

test('a card says headline, source and date, in the zone of the site', () => {
  const date = '2021-07-21T20:00:00Z'
  const [card] = cardsOf([{ title: '雨', author: '记者', date, lang: 'ja' }])
  expect(card?.path).toMatch(/^media\/[0-9a-f]{16}\.png$/)
  const line = '记者 · 2021年7月22日'
  expect(card?.text).toEqual({ site: '晨报', title: '雨', line, language: 'ja' })
  const [undated] = cardsOf([{ date: undefined as never, categories: [['新媒体', 'IT 之家']] }])
  expect(undated?.text.line).toBe('IT 之家')
})

test('a card keeps its name until something on it changes', () => {
  const pathOf = (fields: object, version?: string) => cardsOf([fields], version)[0]?.path
  const first = pathOf({ title: '雨' })
  expect(pathOf({ title: '雨', excerpt: 'changed', html: '<p>changed</p>' })).toBe(first)
  expect(pathOf({ title: '雪' })).not.toBe(first)
  expect(pathOf({ title: '雨' }, 'another font')).not.toBe(first)
})

test('a card stands for its article before any picture, but is no picture of it', () => {
  const { cardOf } = articleCards(painter, site.info, '/n/')
  const lead = { src: 'https://a.example/x.png' }
  const page = articlePage({ lead })
  const head = { ...site, cardOf }
  expect(previewPicture(page, head)).toEqual({
    src: expect.stringMatching(/^https:\/\/news\.example\/n\/media\/[0-9a-f]{16}\.png$/),
    width: 1200,
    height: 630,
    alt: '标题',
  })
  const [data] = structuredData(page, pageFacts(page, '/a/a1/', head), head)
  expect(data).toMatchObject({ image: [lead.src] })
})

const hasFont = [...cardFontCandidates()].length > 0

test.skipIf(!hasFont)('draws a PNG of the size that previews want', async () => {
  const real = await openCardPainter(readSettings({}))
  const card = { site: '晨报', title: '网址的寿命', line: 'IT 之家', language: 'zh-CN' }
  const png = real.paint(card)
  expect(imageSize(png)).toMatchObject({ type: 'png', width: 1200, height: 630 })
  expect(Buffer.from(real.paint(card)).equals(Buffer.from(png))).toBe(true)
  expect(Buffer.from(real.paint({ ...card, title: '雨' })).equals(Buffer.from(png))).toBe(false)
})

test('a font that is none, or lacks the characters, is refused', async () => {
  const open = (cardFont: string) => openCardPainter(readSettings({ cardFont }))
  await expect(open('package.json')).rejects.toThrow(/cardFont: expected a TrueType/)
  await expect(open('no/such.ttf')).rejects.toThrow(/found no\/such\.ttf/)
})
