import { readFileSync } from 'node:fs'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { makeWebManifest } from '../../../../../src/node/site/head/make-web-manifest.ts'

const info = {
  title: '旧报"新读"',
  description: '',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  embedHosts: [],
}

test('names the site, stays below the base, and every icon has the size it says', () => {
  const manifest = JSON.parse(makeWebManifest(info, '/news/'))
  expect(manifest).toMatchObject({ name: '旧报"新读"', start_url: '/news/', scope: '/news/' })
  expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual([
    '/news/',
    '/news/c/',
    '/news/search/',
  ])
  expect(manifest.icons).toHaveLength(3)
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = imageSize(readFileSync(src.replace('/news/', 'public/')))
    expect(`${width}x${height}`).toBe(sizes)
  }
})
