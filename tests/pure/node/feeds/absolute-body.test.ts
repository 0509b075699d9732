import { expect, test } from 'vitest'
import { absoluteBody } from '../../../../src/node/feeds/absolute-body.ts'

const page = 'https://news.example/n/a/x/'

test('addresses of the site and of the page become absolute', () => {
  const html =
    '<p><a href="#h-中文">内</a><img src="/n/media/a.png" srcset="/n/media/a.png 1x, https://cdn.example/b,c.png 2x" alt="">' +
    '<video data-poster="/n/media/p.jpg" src="https://v.example/v.mp4" controls=""></video></p>'
  expect(absoluteBody(html, page)).toBe(
    '<p><a href="https://news.example/n/a/x/#h-%E4%B8%AD%E6%96%87">内</a>' +
      '<img src="https://news.example/n/media/a.png" srcset="https://news.example/n/media/a.png 1x, https://cdn.example/b,c.png 2x" alt="">' +
      '<video poster="https://news.example/n/media/p.jpg" src="https://v.example/v.mp4" controls=""></video></p>',
  )
})

test('the poster of a film is one away from our page, also when its address is whole', () => {
  const html = '<video data-poster="https://v.example/p.jpg" src="https://v.example/v.mp4"></video>'
  expect(absoluteBody(html, page)).toBe(html.replace('data-poster', 'poster'))
})

test('text that looks like markup stays text', () => {
  const html =
    '<pre><code>&lt;img src="/a.png"&gt; href="/b"</code></pre><p title="x src=" lang="en">src="/c"</p>'
  expect(absoluteBody(html, page)).toBe(html)
})

test.each([
  '<p>nothing to do &amp; &nbsp; <a href="https://x.example/?a=1&amp;b=2">y</a></p>',
  '<p><a href="mailto:a@b.example">m</a><img src="data:image/png;base64,AAAA" alt=""></p>',
])('whole addresses stay as they are: %s', (html) => {
  expect(absoluteBody(html, page)).toBe(html)
})
