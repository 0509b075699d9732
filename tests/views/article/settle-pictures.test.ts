import { expect, test } from 'vitest'
import { settlePictures } from '../../../src/app/article/extras/pictures/settle-pictures.ts'

/** An article with a lead of unknown size and a picture whose size was noted; both are `width` by `height`. */
function drawArticle(width: number, height: number): HTMLElement {
  const article = document.createElement('article')
  article.innerHTML =
    '<figure><img></figure><div><figure><img width="800" height="600"></figure></div>'
  for (const image of article.querySelectorAll('img')) {
    Object.defineProperties(image, {
      complete: { value: true },
      naturalWidth: { value: width },
      naturalHeight: { value: height },
    })
  }
  return article
}

function framed(article: HTMLElement): boolean[] {
  return [...article.querySelectorAll('img')].map((image) => image.dataset.framed === '')
}

test('what a picture leaves of a box of another shape is not grey, also above the body', () => {
  const article = drawArticle(600, 900)
  settlePictures(article)()
  expect(framed(article)).toEqual([true, true])
})

test('a picture that fills the box that was noted keeps its ground', () => {
  const article = drawArticle(400, 300)
  settlePictures(article)()
  expect(framed(article)).toEqual([true, false])
})
