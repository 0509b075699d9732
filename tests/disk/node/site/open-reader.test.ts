import { existsSync, mkdtempSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openReader } from '../../../../src/node/site/reader/open-reader.ts'
import { bundleOnce } from '../../../../src/node/site/reader/project-reader.ts'

const beforePaintEntry = 'before-paint.ts'

/** Every part of the program that pages name, all in one file. */
const manifest = JSON.stringify(
  Object.fromEntries(
    [
      'index.html',
      beforePaintEntry,
      'src/app/styles/print.css',
      'src/shared/words/zh-Hans/language.ts',
      ...['article', 'list', 'categories'].map((kind) => `src/app/pages/${kind}.tsx`),
    ].map((name) => [name, { file: 'assets/a.js' }]),
  ),
)

let cacheDir: string
let bundled: string[]

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-bundle-'))
  bundled = []
})

/** Bundles with a stand-in for Vite, whose pages say which version drew them. */
async function bundle(version: string): Promise<string> {
  const file = (fileName: string, code: string) => ({ type: 'chunk', fileName, code })
  const renderer = `export const createRenderPage = () => () => '${version}'`
  const outputs: Record<string, object[]> = {
    client: [
      file('index.html', version),
      file('.vite/manifest.json', manifest),
      file('assets/a.js', ''),
    ],
    ssr: [file('prerender.js', renderer)],
  }
  const environments = { client: { name: 'client' }, ssr: { name: 'ssr' } }
  const build = ({ name }: { name: string }) => {
    bundled.push(`${name} ${version}`)
    return Promise.resolve({ output: outputs[name] })
  }
  const builder = { environments, build } as never
  const openBuilder = async () => ({ builder, beforePaintEntry })
  const load = (folder: string) => bundleOnce(openBuilder, folder, version)
  const source = { version, publicDir: '', load }
  const app = await openReader(source, cacheDir, { base: '/', language: 'zh-CN' })
  expect(app.assets.map(({ path }) => path)).toEqual(['assets/a.js'])
  return `${app.template} ${app.createRenderPage({} as never, '/')({} as never)}`
}

test('a version is bundled once, also when others were bundled since', async () => {
  expect(await bundle('one')).toBe('one one')
  expect(await bundle('two')).toBe('two two')
  expect(await bundle('one')).toBe('one one')
  expect(bundled).toEqual(['client one', 'ssr one', 'client two', 'ssr two'])
})

test('builds of several versions at once stay out of each other’s way', async () => {
  const versions = ['a', 'b', 'a', 'c', 'b']
  const drawn = await Promise.all(versions.map(bundle))
  expect(drawn).toEqual(versions.map((version) => `${version} ${version}`))
})

test('a bundle that no build has used for long is removed', async () => {
  await bundle('old')
  const yesterday = new Date(Date.now() - 86_400_000)
  utimesSync(join(cacheDir, 'bundle', 'old'), yesterday, yesterday)
  await bundle('new')
  expect(existsSync(join(cacheDir, 'bundle', 'old'))).toBe(false)
  expect(existsSync(join(cacheDir, 'bundle', 'new'))).toBe(true)
})
