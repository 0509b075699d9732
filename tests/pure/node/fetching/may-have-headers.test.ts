import { expect, test } from 'vitest'
import { mayHaveHeaders } from '../../../../src/node/fetching/may-have-headers.ts'

test.each([
  ['https://a.example/1', 'https://a.example/2', true],
  ['http://a.example/', 'https://a.example/', true],
  ['http://a.example/', 'http://a.example:8080/', true],
  ['https://a.example/', 'http://a.example/', false],
  ['https://a.example/', 'https://b.example/', false],
  ['https://a.example/', 'https://sub.a.example/', false],
])('private headers for %s go to %s: %s', (first, url, may) => {
  expect(mayHaveHeaders(new URL(first), new URL(url))).toBe(may)
})
