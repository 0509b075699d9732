import { expect, test } from 'vitest'
import { pictureFile, picturesFolder } from '../../../../src/node/pictures/pictures-folder.ts'

test('pictures stand beside the content folder', () => {
  expect(picturesFolder('/archive', '/archive/content')).toBe('/archive/pictures')
  expect(picturesFolder('/archive', '/news/posts')).toBe('/news/pictures')
})

test('an archive that is its own content folder has them inside, where no article is looked for', () => {
  expect(picturesFolder('/archive', '/archive')).toBe('/archive/_pictures')
  expect(picturesFolder('/archive/site', '/archive')).toBe('/archive/site/_pictures')
})

test('a picture is named by its content', () => {
  const hash = 'ab23456789abcdef0123456789abcdef'
  expect(pictureFile('/p', { hash, type: 'webp' })).toBe(`/p/ab/${hash}.webp`)
})
