import { expect, test } from 'vitest'
import { previewPicture } from '../../../../../src/node/site/head/preview-picture.ts'
import { articlePage, listPage, site } from './page-samples.ts'

const card = { src: 'https://news.example/n/card.png', width: 1200, height: 630, alt: '晨报' }

test.each([
  'https://a.example/logo.svg?v=2',
  'data:image/png;base64,AAAA',
  'ftp://a.example/x.png',
  'https://',
])('%s cannot be shown in a preview', (src) => {
  expect(previewPicture(articlePage({ lead: { src } }), site)).toEqual(card)
})

test('a picture that is known to be small is passed over', () => {
  const lead = { src: 'https://a.example/icon.png', width: 64, height: 64 }
  const picture = { src: 'http://a.example/图 1.jpg' }
  expect(previewPicture(articlePage({ lead, picture }), site)).toEqual({
    src: 'http://a.example/%E5%9B%BE%201.jpg',
  })
})

test('a picture of ours gets the origin, one without a scheme is not ours', () => {
  const srcOf = (src: string) => previewPicture(articlePage({ picture: { src } }), site)?.src
  expect(srcOf('/n/media/x.png')).toBe('https://news.example/n/media/x.png')
  expect(srcOf('//a.example/x.png')).toBe('https://a.example/x.png')
})

test('lists show the card, where there is one', () => {
  const picture = { src: 'https://a.example/x.jpg' }
  const page = listPage({ articles: [articlePage({ picture }).article] })
  const { card: _, ...bare } = site
  expect(previewPicture(page, site)).toEqual(card)
  expect(previewPicture(page, bare)).toBeUndefined()
})

test('of a kept picture it is the largest size where the original is too wide or too new', () => {
  const shownOf = (picture: object) =>
    previewPicture(articlePage({ picture: { src: '', ...picture } }), site)
  const wide = { src: '/media/a.jpg', width: 3200, height: 2000, widths: [400, 800, 1600] }
  expect(shownOf(wide)).toEqual({
    src: 'https://news.example/media/a-1600.webp',
    width: 1600,
    height: 1000,
  })
  const fine = { src: '/media/a.jpg', width: 1200, height: 800, widths: [400, 800], colour: '#abc' }
  expect(shownOf(fine)).toEqual({
    src: 'https://news.example/media/a.jpg',
    width: 1200,
    height: 800,
  })
  expect(shownOf({ ...fine, src: '/media/a.avif' })).toMatchObject({
    src: 'https://news.example/media/a-800.webp',
    width: 800,
  })
})
