import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../../../src/node/core/settings.ts'
import { type Answer, answerContent } from '../../../../src/node/dev/answer-content.ts'
import { createDevReader } from '../../../../src/node/dev/dev-reader.ts'
import { preparePictures } from '../../../../src/node/pictures/prepare-pictures.ts'
import { openArticleCache } from '../../../../src/node/reading/article-cache.ts'
import { readOwnPages } from '../../../../src/node/reading/read-own-pages.ts'
import { buildInProcess } from '../../../hostile/build-in-process.ts'
import { drawPhoto, keepPicture, losePicture } from '../../../support/kept-pictures.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-dev-reader-'))
const contentDir = join(root, 'content')
const cacheDir = join(root, 'cache')
const pictures = join(root, 'pictures')
const host = 'https://pictures.example'
const settings = readSettings({ contentDir }, {})

const cache = openArticleCache(join(cacheDir, 'dev'), [])
const reader = createDevReader(cache, {
  settings,
  base: '/',
  threads: 0,
  readPictures: () => preparePictures(pictures, cacheDir),
  readOwnPages: (outside) => readOwnPages({ settings, paths: { root, base: '/' }, outside }),
})

async function ask(url: string): Promise<Answer | undefined> {
  return answerContent(url, await reader.read(), settings)
}

async function bodyOf(id: string): Promise<string> {
  const answer = await ask(`/data/articles/${id}.json`)
  return answer?.kind === 'content' ? JSON.parse(String(answer.content)).body : ''
}

beforeAll(() => {
  mkdirSync(contentDir)
  mkdirSync(join(root, 'pages'))
  const body = `<p><img src="${host}/a.jpg" alt="山"></p><p><img src="${host}/b.jpg" alt="海"></p>`
  const head = 'title: One\ndate: 2026-10-01\nid: one'
  writeFileSync(join(contentDir, 'one.md'), `---\n${head}\n---\n${body}\n`)
  writeFileSync(join(root, 'pages', '关于.md'), `About. ![](${host}/a.jpg)\n`)
})

test('pictures are shown from their hosts until they are kept, then at the addresses of a build', async () => {
  expect(await bodyOf('one')).toContain(`src="${host}/a.jpg"`)
  const bytes = await drawPhoto(1000, 700)
    .withExifMerge({ IFD0: { Copyright: 'Somebody' } })
    .jpeg()
    .toBuffer()
  const { hash } = await keepPicture(pictures, `${host}/a.jpg`, bytes)
  losePicture(pictures, `${host}/b.jpg`)
  const body = await bodyOf('one')
  expect(body).toContain(`<img src="/media/${hash}.jpg" alt="山" width="1000" height="700"`)
  expect(body).toContain('dead-picture')
  expect(body).not.toContain(`src="${host}`)
  const answer = await ask(`/media/${hash}.jpg`)
  expect(answer).toMatchObject({ status: 200, type: 'image/jpeg' })
  const sent = answer?.kind === 'content' ? Buffer.from(answer.content) : Buffer.alloc(0)
  expect((await sharp(sent).metadata()).width).toBe(1000)
  expect(sent.includes('Somebody')).toBe(false)
  // The sizes that a build has made are used.
  await buildInProcess({ root, contentDir, cacheDir, outDir: join(root, 'dist') })
  expect(await bodyOf('one')).toContain(`/media/${hash}-400.webp 400w`)
  expect(await ask(`/media/${hash}-400.webp`)).toMatchObject({ status: 200, type: 'image/webp' })
})

test.each([
  `/${encodeURIComponent('关于')}/`,
  `/${encodeURIComponent('关于')}`,
  `/${encodeURIComponent('关于')}/index.html`,
])('a page of the site of its own answers at %s', async (url) => {
  const answer = await ask(url)
  expect(answer).toMatchObject({ kind: 'own-page', status: 200, page: { title: '关于' } })
  expect(answer?.kind === 'own-page' && answer.page.body).toMatch(/About\. <img src="\/media\//)
  expect(await ask('/pages/')).toMatchObject({ kind: 'shell', status: 404 })
})
