import { expect, it } from 'vitest'
import { repairPicture } from '../../src/app/ui/picture/repair-picture.ts'

it.each(['avatar', 'emoji', 'inline'])(
  'a picture in a line that cannot be loaded leaves its words: %s',
  (kind) => {
    document.body.innerHTML =
      '<div data-article-body class="article-body"><p>甲<img src="https://a.example/x.png" alt="🐍">乙</p></div>'
    const image = document.querySelector('img')
    if (image === null) throw new Error('There is no picture')
    image.className = kind
    image.referrerPolicy = 'no-referrer'
    // Every other way to ask for it fails as well.
    for (let tries = 0; tries < 5; tries += 1) repairPicture(image, [])
    expect(document.querySelector('p')?.textContent).toBe('甲🐍乙')
  },
)

it('a picture of a person without words keeps its space', () => {
  document.body.innerHTML =
    '<div data-article-body class="article-body"><p><img class="avatar" src="https://a.example/x.png" alt="">甲</p></div>'
  const image = document.querySelector('img')
  if (image === null) throw new Error('There is no picture')
  for (let tries = 0; tries < 5; tries += 1) repairPicture(image, [])
  expect(document.querySelector('p')?.firstElementChild?.className).toBe('avatar empty-picture')
})

it('a picture whose next try is on its way is left alone', () => {
  document.body.innerHTML =
    '<div data-article-body class="article-body"><p><img class="emoji" src="https://a.example/x.png" alt="甲"></p></div>'
  const image = document.querySelector('img')
  if (image === null) throw new Error('There is no picture')
  image.referrerPolicy = 'no-referrer'
  repairPicture(image, ['a.example'])
  expect(image.referrerPolicy).toBe('strict-origin-when-cross-origin')
  Object.defineProperty(image, 'complete', { configurable: true, value: false })
  repairPicture(image, ['a.example'])
  expect(image.isConnected).toBe(true)
  Object.defineProperty(image, 'complete', { value: true })
  repairPicture(image, ['a.example'])
  expect(image.isConnected).toBe(false)
})
