import { expect, test } from 'vitest'
import { allowedHosts } from '../../../../src/node/fetching/allowed-hosts.ts'

const isAllowed = allowedHosts(['Rss.Home', 'localhost:1200', '[::1]:80', 'a/b', 'me@host', ''])

test.each([
  ['http://rss.home/feed', true],
  ['https://rss.home/', true],
  ['http://rss.home:443/', true],
  ['http://rss.home:8080/', false],
  ['http://sub.rss.home/', false],
  ['http://localhost:1200/route', true],
  ['http://localhost/', false],
  ['http://[::1]/', true],
  ['https://[::1]/', false],
  ['http://a/b', false],
  ['http://host/', false],
])('%s: %s', (url, allowed) => {
  expect(isAllowed(new URL(url))).toBe(allowed)
})
