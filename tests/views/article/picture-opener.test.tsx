import { expect, test } from 'vitest'
import { PictureOpener } from '../../../src/app/article/extras/pictures/picture-opener.tsx'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

async function drawOpener(early: (article: HTMLElement) => EventTarget | null) {
  await loadWords(['article'], 'en')
  const article = document.createElement('article')
  article.innerHTML = `<div data-article-body><p>Words<img src="${pixel}" alt="A pixel"></p></div>`
  const image = article.querySelector('img')
  if (image) Object.defineProperty(image, 'naturalWidth', { value: 640 })
  const tools = { onFirstInput: () => () => undefined, takeEarlyClick: () => early(article) }
  const view = await drawView(<PictureOpener article={article} html={undefined} tools={tools} />)
  await doAsReader(() => undefined)
  return { view, article }
}

test('a picture that was clicked before the part was there is opened', async () => {
  const { view } = await drawOpener((article) => article.querySelector('img'))
  await expect.poll(() => view.querySelector('dialog')).not.toBeNull()
})

test('a click on something else, or none, opens nothing until a picture is clicked', async () => {
  const { view, article } = await drawOpener((element) => element.querySelector('p'))
  expect(view.querySelector('dialog')).toBeNull()
  await doAsReader(() => article.querySelector('img')?.click())
  await expect.poll(() => view.querySelector('dialog')).not.toBeNull()
})
