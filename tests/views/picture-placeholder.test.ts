import { beforeEach, describe, expect, it, vi } from 'vitest'
import { speak } from '../../src/app/ui/interface-language.ts'
import { picturePlaceholder } from '../../src/app/ui/picture/picture-placeholder.ts'
import { loadWords } from '../../src/shared/words/words-for.ts'
import { allWords } from '../support/all-words.ts'

const words = allWords('article', 'en')

beforeEach(async () => {
  await speak('en')
  await loadWords(['article'], 'en')
  document.body.innerHTML = '<main><h1>Rain in May</h1></main>'
})

/** The placeholder of a picture whose box lies so far down and is so high. */
function placeholder({ alt = '', top = 0, height = 400 }): HTMLElement {
  const image = document.createElement('img')
  image.src = 'https://pictures.example/a.png'
  image.alt = alt
  vi.spyOn(image, 'getBoundingClientRect').mockReturnValue({ top, height } as DOMRect)
  return picturePlaceholder(image, image.src)
}

describe('the strip in the place of a picture', () => {
  it('says what is missing, from where, and offers one more try', () => {
    const parts = [...placeholder({ alt: 'A boat' }).children].map((part) => part.textContent)
    expect(parts).toEqual(['A boat', 'pictures.example', words.retry])
  })

  it('does not repeat the headline', () => {
    expect(placeholder({ alt: 'Rain in May ' }).firstChild?.textContent).toBe(words.missing)
  })

  it('keeps the height of the box where the reader is', () => {
    expect(placeholder({ top: 100 }).style.getPropertyValue('--held')).toBe('400px')
  })

  it('stands in the middle of a box that is high enough, else it is a strip', () => {
    expect(placeholder({ top: 100 }).classList.contains('tall')).toBe(true)
    expect(placeholder({ top: 100, height: 90 }).classList.contains('tall')).toBe(false)
    expect(placeholder({ top: 2 * window.innerHeight }).classList.contains('tall')).toBe(false)
  })

  it('is a strip alone below the screen, where a reader who is scrolling does not come at once', () => {
    const { style } = placeholder({ top: 2 * window.innerHeight })
    expect(style.getPropertyValue('--held')).toBe('')
    const near = placeholder({ top: window.innerHeight + 100 })
    expect(near.style.getPropertyValue('--held')).toBe('400px')
  })
})
