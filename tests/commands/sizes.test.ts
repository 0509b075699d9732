import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureSites } from '../e2e/sites/ensure-sites.ts'
import { archive, sample, type TestSite, testCache } from '../e2e/sites/sites.ts'
import { allWords } from '../support/all-words.ts'
import { makeDenseArchive } from './dense-archive.ts'
import {
  gzipSize,
  numberedPages,
  readArticles,
  readAsset,
  readPage,
  weighPage,
} from './measure-site.ts'

// The budgets of bytes, with gzip as hosts send them; 1 kB is 1,000 bytes.
const kB = 1000

/** An archive whose headlines and excerpts are as long as they come. */
const dense = {
  name: 'dense',
  contentDir: resolve(testCache, 'dense-content'),
  outDir: resolve(testCache, 'dense'),
  base: '/',
  port: 0,
} as const satisfies TestSite

beforeAll(() => {
  makeDenseArchive(dense.contentDir, 160)
  ensureSites([sample, archive, dense])
}, 300_000)

test('a language ships one file for each area of words that browsers load, and no other', () => {
  const assets = join(sample.outDir, 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const words = scripts.filter((name) => /^(?:head|body)-/.test(name))
  expect(words).toEqual([])
  const { untitled, uncategorised } = allWords('body', 'ja')
  const text = scripts.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n')
  expect(text).toContain(allWords('search', 'ja').noHits)
  expect(text).not.toContain(untitled)
  expect(text).not.toContain(uncategorised)
})

describe.each([sample, archive, dense])('$name', (site) => {
  const { outDir } = site

  test('scripts and styles keep within their limits on every page', () => {
    const [article] = readArticles(outDir)
    for (const path of ['', 'c', 'search', `a/${article?.id}`]) {
      const { css, js } = weighPage(site, readPage(outDir, path))
      expect(js, `scripts of /${path}`).toBeGreaterThan(0)
      expect(js, `scripts of /${path}`).toBeLessThanOrEqual(95 * kB)
      expect(css, `styles of /${path}`).toBeGreaterThan(0)
      expect(css, `styles of /${path}`).toBeLessThanOrEqual(5 * kB)
    }
  })

  test('the first paint waits for two style sheets and one script of 0.5 kB', () => {
    const [article] = readArticles(outDir)
    for (const path of ['', 'c', `a/${article?.id}`]) {
      const page = readPage(outDir, path)
      expect(page.match(/<link rel="stylesheet" href="[^"]*">/g), path).toHaveLength(2)
      const scripts = [...page.matchAll(/<script src="([^"]*)"/g)].map(([, script = '']) => script)
      expect(scripts, path).toHaveLength(1)
      const sizes = scripts.map((script) => gzipSize(readAsset(site, script)))
      expect(sizes[0], path).toBeLessThanOrEqual(0.5 * kB)
    }
  })

  test('the home page and its data', () => {
    expect(gzipSize(readPage(outDir, ''))).toBeLessThanOrEqual(9 * kB)
    const data = readFileSync(join(outDir, 'data/lists/all/latest.json'))
    expect(gzipSize(data)).toBeLessThanOrEqual(8 * kB)
  })

  test('numbered pages', () => {
    const paths = numberedPages(outDir)
    expect(paths.length).toBeGreaterThan(0)
    const sizes = paths.map((path) => ({ path, size: gzipSize(readPage(outDir, path)) }))
    expect(sizes.filter(({ size }) => size > 14 * kB)).toEqual([])
  })

  test('the page of an article: its body and 3 kB, its outline apart', () => {
    const sizes = readArticles(outDir).map(({ id, page, body }) => ({
      id,
      size: gzipSize(page) - gzipSize(body),
    }))
    expect(sizes.length).toBeGreaterThan(20)
    expect(sizes.filter(({ size }) => size > 3 * kB)).toEqual([])
  })

  test('the data in the page of an article: 1.5 kB as they are, its outline apart', () => {
    const sizes = readArticles(outDir).map(({ id, block }) => ({
      id,
      size: Buffer.byteLength(block),
    }))
    expect(sizes.filter(({ size }) => size > 1.5 * kB)).toEqual([])
  })

  test('the data of an article: 1.15 × its body, and 0.45 kB that short ones have too', () => {
    const sizes = readArticles(outDir).map(({ id, json, body }) => ({
      id,
      size: gzipSize(json) - 1.15 * gzipSize(body),
    }))
    expect(sizes.filter(({ size }) => size > 0.45 * kB)).toEqual([])
  })
})
