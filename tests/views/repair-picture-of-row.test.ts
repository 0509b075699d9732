import { beforeEach, describe, expect, it, vi } from 'vitest'
import { repairPicture } from '../../src/app/ui/picture/repair-picture.ts'

beforeEach(() => {
  document.body.innerHTML = `<article data-place="a"><h3><a href="/a/">「标题」</a></h3>
    <p class="meta"><a href="/by/">开源中国</a></p>
    <picture class="quiet-picture"><img src="https://a.example/x.png" alt=""></picture></article>`
})

/** Tells where the row begins and how wide its picture is, and that the picture is lost. */
function lose(top: number, width = 96): HTMLElement {
  const find = (selector: string): HTMLElement => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element === null) throw new Error(`There is no ${selector}`)
    return element
  }
  const rect = { top, bottom: top + 100 } as DOMRect
  vi.spyOn(find('article'), 'getBoundingClientRect').mockReturnValue(rect)
  vi.spyOn(find('picture'), 'getBoundingClientRect').mockReturnValue({ width } as DOMRect)
  const image = find('img') as HTMLImageElement
  image.referrerPolicy = 'no-referrer'
  repairPicture(image, [])
  return find('picture')
}

describe('the picture of a row that cannot be loaded', () => {
  it('gives its room to the text a screen below the screen, and not nearer', () => {
    expect(lose(2 * window.innerHeight - 1).dataset.broken).toBe('')
    expect(lose(2 * window.innerHeight).dataset.broken).toBe('gone')
  })

  it('becomes the first character of its source on the screen', () => {
    expect(lose(100).dataset.initial).toBe('开')
  })

  it('becomes the name of its source where the box has room for it', () => {
    const { initial, large } = lose(100, 350).dataset
    expect([initial, large]).toEqual(['开源中国', ''])
  })

  it('becomes the first character of the headline where no source is named', () => {
    document.querySelector('.meta a')?.remove()
    expect(lose(100).dataset.initial).toBe('标')
  })
})
