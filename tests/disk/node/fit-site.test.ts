import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createRenderPage } from '../../../src/app/prerender.tsx'
import type { HostLimits } from '../../../src/node/core/hosting/hosts.ts'
import { readSettings, type SettingsInput } from '../../../src/node/core/settings.ts'
import { countSite } from '../../../src/node/count-site.ts'
import { type FittedSite, fitSite } from '../../../src/node/fit-site.ts'
import { buildLibrary } from '../../../src/node/library/build-library.ts'
import type { OutputFile } from '../../../src/node/output/output-file.ts'
import { findVersions } from '../../../src/node/reading/find-versions.ts'
import { readArticles } from '../../../src/node/reading/read-articles.ts'
import { withArticleCache } from '../../../src/node/reading/with-article-cache.ts'
import { noPageAssets } from '../../../src/node/site/pages/page-assets.ts'
import {
  buildInProcess,
  createSandbox,
  type Sandbox,
  template,
} from '../../hostile/build-in-process.ts'

function writeArticles({ contentDir }: Sandbox, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
    const text = `---\ntitle: Day ${n}\ndate: ${day}\n---\n\nIt rained ${n} hours.\n`
    writeFileSync(join(contentDir, `${n}.md`), text)
  }
}

/** Fits the site of a sandbox to limits, and counts what is to be written then. */
async function fitArchive(
  sandbox: Sandbox,
  input: SettingsInput,
  limits: HostLimits,
  assets: readonly OutputFile[] = [],
) {
  const { contentDir, cacheDir } = sandbox
  const settings = readSettings({ contentDir, ...input })
  return withArticleCache(cacheDir, ['test'], async (cache) => {
    const read = await readArticles(cache, { settings, base: '/', threads: 0 })
    const library = buildLibrary(read.drafts, settings).value
    const app = {
      version: 'test',
      assets,
      template,
      pageAssets: noPageAssets,
      rendererUrl: '',
      createRenderPage,
    }
    const parts = { base: '/', publicDirs: [], cacheDir, policy: '', cacheKey: 'test' }
    const versions = findVersions(join(sandbox.root, 'versions'))
    const site = { ...parts, versions, settings, library, media: read.media, store: cache, app }
    const { lines, ...fitted }: FittedSite = fitSite(site, limits)
    const end = lines.findIndex((line) => line.startsWith('  all '))
    const sums = lines.slice(0, end + 1)
    return {
      ...fitted,
      sums,
      lines: lines.slice(end + 1),
      files: countSite(fitted.site).files,
      all: countSite(site).files,
    }
  })
}

const source = 'https://host.example/limits'

/** 600 articles, which more than one test fits; what the first has read is in its cache. */
const years = createSandbox()
beforeAll(() => writeArticles(years, 600))

test('a site within the limits stays as it is, and only its sums are said', async () => {
  const sandbox = createSandbox()
  writeArticles(sandbox, 3)
  const { site, lines, sums, files, all } = await fitArchive(
    sandbox,
    { host: 'cloudflare-pages', articlePages: 'fit' },
    { files: 500 },
  )
  expect(lines).toEqual([])
  expect(files).toBe(all)
  const counts = sums.slice(1).map((line) => Number(/ (\d+) +\d+(?:\.\d)? k?B$/.exec(line)?.[1]))
  expect(counts.at(-1)).toBe(all)
  expect(counts.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(all)
  expect(sums).toContainEqual(expect.stringMatching(/^ {2}pages of articles +3 +\d+ kB$/))
  expect(site.settings).toMatchObject({ articlePages: 'all', articleShardSize: 0 })
})

test('the files of the program are measured, however much they differ', async () => {
  const sandbox = createSandbox()
  writeArticles(sandbox, 1)
  const assets = Array.from({ length: 200 }, (_, n) => ({
    path: `assets/${n}.js`,
    content: ' '.repeat(n === 0 ? 1_000_000 : 1000),
  }))
  const { sums } = await fitArchive(sandbox, { host: 'cloudflare-pages' }, { files: 500 }, assets)
  expect(sums).toContainEqual(expect.stringMatching(/^ {2}program +200 +1\.2 MB$/))
})

test('too many files are told before writing, with the setting that helps', async () => {
  const limits = { files: 1000, source }
  const { site, lines, all } = await fitArchive(years, { host: 'cloudflare-pages' }, limits)
  expect(all).toBeGreaterThan(limits.files)
  expect(site.settings.articlePages).toBe('all')
  expect(lines).toEqual([
    `cloudflare-pages: ${all} files, more than 1000 (${source}).`,
    expect.stringMatching(
      /^articlePages: 'fit' brings it to \d+ files and about [\d.]+ [kM]B, with articlePages: (?:"all"|\d+) and articleShardSize: 120000\.$/,
    ),
  ])
})

test('fit packs the data, then gives pages to the newest only', async () => {
  const { site, lines, files } = await fitArchive(
    years,
    { host: 'cloudflare-pages', articlePages: 'fit' },
    { files: 630, source },
  )
  expect(site.settings).toMatchObject({ articlePages: 500, articleShardSize: 120_000 })
  expect(files).toBeLessThanOrEqual(630)
  expect(lines).toEqual([
    expect.stringMatching(
      `^cloudflare-pages: ${files} files, about [\\d.]+ [kM]B, with articlePages: 500 and articleShardSize: 120000$`,
    ),
  ])
})

test('fit keeps to a limit of bytes, and what it says of them is so', async () => {
  const limits = { bytes: 4_300_000, source }
  const { site, lines } = await fitArchive(
    years,
    { host: 'github-pages', articlePages: 'fit' },
    limits,
  )
  const { articlePages } = site.settings
  expect(articlePages).toBe(500)
  const [, said] = /about ([\d.]+) MB/.exec(lines[0] ?? '') ?? []
  const settings = { host: 'github-pages', articlePages, articleShardSize: 120_000 } as const
  await buildInProcess(years, { settings })
  const built = readdirSync(years.outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  expect(built).toBeLessThanOrEqual(limits.bytes)
  expect(Math.abs(built / 1e6 / Number(said) - 1)).toBeLessThan(0.1)
})

test('a file that is too large takes no page away', async () => {
  const sandbox = createSandbox()
  writeArticles(sandbox, 3)
  writeFileSync(join(sandbox.contentDir, '9.md'), '![A](a.png)\n')
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  writeFileSync(join(sandbox.contentDir, 'a.png'), Buffer.from(pixel, 'base64'))
  const settings = { host: 'cloudflare-pages', articlePages: 'fit' } as const
  const { site, lines } = await fitArchive(sandbox, settings, { fileBytes: 10, source })
  expect(site.settings).toMatchObject({ articlePages: 'all', articleShardSize: 0 })
  expect(lines).toContainEqual(expect.stringMatching(/^cloudflare-pages: a file of \d+ B/))
})

test('what no setting can help with is told as that', async () => {
  const sandbox = createSandbox()
  writeArticles(sandbox, 3)
  const { lines } = await fitArchive(sandbox, { host: 'github-pages' }, { bytes: 10, source })
  expect(lines).toEqual([
    expect.stringMatching(/^github-pages: about \d+ kB, more than 10 B \(https:/),
    expect.stringMatching(/^No setting brings the site below that\./),
  ])
})

test('a build writes what the host wants, and keeps a file of the keeper', async () => {
  const sandbox = createSandbox()
  writeArticles(sandbox, 1)
  const read = (path: string) => readFileSync(join(sandbox.outDir, path), 'utf8')
  await buildInProcess(sandbox, { settings: { host: 'netlify' } })
  expect(read('_headers')).toContain("frame-ancestors 'none'")
  expect(existsSync(join(sandbox.outDir, '_redirects'))).toBe(false)
  await buildInProcess(sandbox, { settings: { host: 'github-pages' } })
  expect(read('.nojekyll')).toBe('')
  expect(existsSync(join(sandbox.outDir, '_headers'))).toBe(false)
  mkdirSync(join(sandbox.root, 'public'))
  writeFileSync(join(sandbox.root, 'public/vercel.json'), 'mine')
  await buildInProcess(sandbox, { settings: { host: 'vercel' } })
  expect(read('vercel.json')).toBe('mine')
})

test('fit makes larger packs where the host takes few files', async () => {
  const sandbox = createSandbox()
  const text = 'It rained for hours. '.repeat(3_000)
  for (let n = 0; n < 60; n += 1) {
    writeFileSync(join(sandbox.contentDir, `${n}.md`), `---\ntitle: Day ${n}\n---\n\n${text}\n`)
  }
  const settings = { host: 'cloudflare-pages', articlePages: 'fit' } as const
  const small = await fitArchive(sandbox, { ...settings, articleShardSize: 120_000 }, { files: 1 })
  const limit = small.files - 8
  const { site, files } = await fitArchive(sandbox, settings, { files: limit })
  expect(site.settings).toMatchObject({ articlePages: 0, articleShardSize: 240_000 })
  expect(files).toBeLessThanOrEqual(limit)
})
