import { expect, test, vi } from 'vitest'
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

test('of several pictures that are out of sight one takes its shape in a frame', () => {
  let tell: (entries: readonly object[]) => void = () => {}
  const observed: unknown[] = []
  const Observer = class {
    constructor(onSeen: typeof tell) {
      tell = onSeen
    }
    observe(target: unknown): void {
      observed.push(target)
    }
    unobserve(target: unknown): void {
      observed.splice(observed.indexOf(target), 1)
    }
    disconnect(): void {}
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  vi.spyOn(CSS, 'supports').mockReturnValue(true)
  const article = drawArticle(600, 900)
  settlePictures(article)
  const images = [...article.querySelectorAll('img')]
  expect(observed).toEqual(images)
  const away = (target: HTMLImageElement, top: number) => ({
    target,
    isIntersecting: false,
    boundingClientRect: { top },
  })
  tell(images.map((image, at) => away(image, at === 0 ? -900 : 2_000)))
  expect(images.map(({ height }) => height)).toEqual([900, 600])
  expect(observed).toEqual([images[1]])
  tell([away(images[1] as HTMLImageElement, 2_000)])
  expect(images.map(({ height }) => height)).toEqual([900, 900])
  expect(observed).toEqual([])
})
