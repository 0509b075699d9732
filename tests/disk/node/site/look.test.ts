import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, type SettingsInput } from '../../../../src/node/core/settings.ts'
import { readLook } from '../../../../src/node/site/look/read-look.ts'
import { withLook } from '../../../../src/node/site/look/with-look.ts'
import { noPageAssets } from '../../../../src/node/site/pages/page-assets.ts'
import { siteInfo } from '../../../../src/node/site/site-info.ts'

function look(settings: SettingsInput, files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-look-'))
  mkdirSync(join(root, 'public'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  const paths = { root, base: '/news/', publicDir: join(root, 'public') }
  return readLook(readSettings(settings), paths)
}

test('accent and fonts are custom properties, and the own sheet comes last', () => {
  const settings: SettingsInput = {
    accent: '#0b5fb0',
    fonts: {
      serif: ['LXGW WenKai', 'Songti SC'],
      files: [{ family: 'LXGW WenKai', file: 'wen-kai.woff2', weight: '300 700' }],
    },
    styles: 'mine.css',
  }
  const sheet = look(settings, {
    'public/wen-kai.woff2': '',
    'mine.css': '\ufeffmain { order: 1 }',
  })
  const lines = sheet.split('\n')
  expect(lines[0]).toMatch(/^:root\{--accent:light-dark\(#0b5fb0,#[\da-f]{6}\)\}$/)
  expect(lines[1]).toBe('[data-theme="sepia"]{--accent:#0b5fb0}')
  expect(lines[2]).toBe(
    '@font-face{font-family:"LXGW WenKai";src:url("/news/wen-kai.woff2");font-display:swap;font-weight:300 700}',
  )
  expect(lines[3]).toMatch(/:lang\(ja\).*\{--serif:"LXGW WenKai","Songti SC",serif\}$/)
  expect(lines.at(-1)).toBe('main { order: 1 }')
})

test('the fonts are named wherever ours are', () => {
  const tokens = readFileSync('src/app/styles/tokens.css', 'utf8')
  const named = [...tokens.matchAll(/:lang\([\w-]+\)/g)].map(([selector]) => selector)
  const sheet = look({ fonts: { sans: ['A'] } })
  expect(named.filter((selector) => !sheet.includes(selector))).toEqual([])
})

test('files that are not there are told', () => {
  expect(() => look({ styles: 'none.css' })).toThrow(/styles: expected a file at .*none\.css/)
  const files = [{ family: 'A', file: '/a.woff2' }]
  expect(() => look({ fonts: { files } })).toThrow(/fonts: expected a file in .*public, found no/)
})

test('every page links the sheet behind ours, and a site without a look has none', () => {
  const tags = '<link rel="stylesheet" href="/a.css"><script src="/b.js"></script>'
  const app = {
    version: '1',
    assets: [],
    template: '',
    rendererUrl: '',
    createRenderPage: () => () => '',
    pageAssets: { ...noPageAssets, article: tags, missing: '<script src="/b.js"></script>' },
  }
  expect(withLook(app, '', '/')).toBe(app)
  const { assets, pageAssets, version } = withLook(app, 'a{}', '/x/')
  const path = assets[0]?.path ?? ''
  expect(path).toMatch(/^assets\/look-[\da-f]{8}\.css$/)
  const link = `<link rel="stylesheet" href="/x/${path}">`
  expect(pageAssets.article).toBe(tags.replace('<script', `${link}<script`))
  expect(pageAssets.missing).toMatch(new RegExp(`^${link}<script`))
  expect(version).not.toBe('1')
})

test('links of the site get its base, and those of the header stand at the foot too', () => {
  const about = { label: '关于', url: '/about/' }
  const other = { label: 'GitHub', url: 'https://github.example/x' }
  const settings = readSettings({ navigation: { header: [about], footer: [other, about] } })
  expect(siteInfo(settings, '/news/')).toMatchObject({
    headerLinks: [{ label: '关于', url: '/news/about/' }],
    footerLinks: [{ label: '关于', url: '/news/about/' }, other],
  })
  expect(siteInfo(readSettings({}), '/')).not.toHaveProperty('footerLinks')
})
