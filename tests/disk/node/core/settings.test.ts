import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../../../src/node/core/settings.ts'
import { assertLogo } from '../../../../src/node/site/head/assert-logo.ts'
import { siteInfo } from '../../../../src/node/site/site-info.ts'

test.each([
  ['logo.svg', '/n/logo.svg'],
  ['/图/logo.png', '/n/%E5%9B%BE/logo.png'],
  ['https://a.example/logo.png', 'https://a.example/logo.png'],
])('the logo %s', (logo, address) => {
  expect(siteInfo(readSettings({ logo }), '/n/').logo).toBe(address)
})

test.each(['javascript:alert(1)', 'data:image/png;base64,AA', '//a.example/x.png', '', 'a b.png'])(
  'the logo %s is refused',
  (logo) => {
    expect(() => readSettings({ logo })).toThrow(/logo: expected an address/)
  },
)

test('a logo that is not in the public folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-public-'))
  writeFileSync(join(folder, 'logo.svg'), '')
  expect(() => assertLogo('/logo.svg', folder)).not.toThrow()
  expect(() => assertLogo('https://a.example/x.png', folder)).not.toThrow()
  expect(() => assertLogo('mark.svg', folder)).toThrow(/found no mark\.svg/)
})

test.each([
  'https://a.example/?x',
  'https://a.example/#x',
  'https://me@a.example',
  'https://you.github.io/news/',
])('the address %s is refused, since paths come after it', (url) => {
  expect(() => readSettings({ url })).toThrow(/url: expected the address of a host/)
  expect(() => readSettings({}, { SITE_URL: url })).toThrow(/url: expected/)
})

test('the address of a host may end with a slash and have a port', () => {
  expect(readSettings({ url: 'http://localhost:4173/' }).url).toBe('http://localhost:4173')
  expect(readSettings({ url: 'https://新闻.example//' }).url).toBe('https://新闻.example')
})

test('a number of pages that is none is told what it may be', () => {
  const input = JSON.parse('{ "articlePages": "some" }')
  expect(() => readSettings(input)).toThrow(
    'articlePages: expected "all", "fit" or a number from 0',
  )
})
