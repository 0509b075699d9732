import { expect, test } from 'vitest'
import { findRefusal } from '../../../../src/node/dev/refuse-bad-requests.ts'

test.each([
  ['POST', '/', 405],
  ['DELETE', '/a/x/', 405],
  ['GET', '/%', 400],
  ['GET', '/a/%E4%BD/', 400],
  ['GET', '/a%00b', 400],
  ['GET', '//evil.example/path', 400],
  ['GET', '/\\evil.example/path', 400],
  ['GET', `/${'x'.repeat(256)}/`, 414],
  ['GET', `/${encodeURIComponent('雨'.repeat(86))}/`, 414],
])('%s %s is answered with %i', (method, url, status) => {
  const refusal = findRefusal(method, url)
  expect(refusal?.status).toBe(status)
  expect(refusal?.text).toMatch(/^[A-Z][^\n/]*\.$/)
})

test.each([
  '/',
  '/a/x/',
  `/${encodeURIComponent('雨'.repeat(85))}/`,
  '/search/?q=100%25//x',
  '/@id/__x00__virtual',
  '/c/a//b/',
])('GET %s goes on', (url) => {
  expect(findRefusal('GET', url)).toBeUndefined()
  expect(findRefusal('HEAD', url)).toBeUndefined()
})
