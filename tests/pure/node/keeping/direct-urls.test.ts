import { expect, test } from 'vitest'
import { directUrls } from '../../../../src/node/keeping/direct-urls.ts'

test.each([
  'https://host.example/a.jpg',
  'https://host.example/a.jpg?url=b.jpg',
  'https://host.example/a.jpg?from=http',
  'https://web.archive.org/web/2020/https://host.example/a.jpg',
  'https://proxy.example/a.jpg?w=200',
  'https://wsrv.nl/',
  'no address',
])('%s is asked for as it is', (url) => {
  expect(directUrls(url)).toEqual([url])
})

test.each([
  [
    'https://cors.zfour.workers.dev/?http://host.example/a.jpg?b=1&c=2',
    'http://host.example/a.jpg?b=1&c=2',
  ],
  ['https://x.workers.dev/?http%3A%2F%2Fhost.example%2Fa.jpg', 'http://host.example/a.jpg'],
  ['https://cors-anywhere.example/http://host.example/a.jpg?b=1', 'http://host.example/a.jpg?b=1'],
  ['https://cors.example/http:/host.example/a.jpg', 'http://host.example/a.jpg'],
  ['https://images.weserv.nl/?url=host.example/a.jpg&w=200', 'http://host.example/a.jpg'],
  ['https://images.weserv.nl/?w=200&url=127.0.0.1:81/a.jpg', 'http://127.0.0.1:81/a.jpg'],
  ['https://i2.wp.com/host.example/a.jpg?resize=5', 'http://host.example/a.jpg'],
  [
    'https://image-proxy.example/get?url=http%3A%2F%2Fhost.example%2Fa.jpg',
    'http://host.example/a.jpg',
  ],
  [
    'https://a.example/?https://images.weserv.nl/?url=host.example/a.jpg',
    'http://host.example/a.jpg',
  ],
])('%s stands before a picture, over https first', (url, target) => {
  expect(directUrls(url)).toEqual([target.replace('http:', 'https:'), target])
})

test('what is https behind a proxy is asked for over https alone', () => {
  expect(directUrls('https://images.weserv.nl/?url=ssl:host.example/a.jpg')).toEqual([
    'https://host.example/a.jpg',
  ])
  expect(directUrls('https://c.workers.dev/?https://host.example/a.jpg')).toEqual([
    'https://host.example/a.jpg',
  ])
})
