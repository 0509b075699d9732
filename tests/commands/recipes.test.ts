import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { languageTags } from '../../src/shared/words/languages.ts'
import { buildCopy, copyProject, type ProjectCopy } from './project/copy-project.ts'
import {
  addLanguage,
  performRecipes,
  recipes,
  translateRecipes,
} from './project/performed-recipes.ts'

// What CONTRIBUTING says under "How to add", done in a copy of the project: it costs the files that are
// named there, types ask for what was forgotten, and the site that is built has all of it.

let copy: ProjectCopy
beforeAll(() => {
  copy = copyProject(({ references, ...rest }) => ({
    ...rest,
    references: references.filter(({ path }) => path !== 'tests'),
  }))
})

/** The files in which types find faults, below `src/shared` or everywhere. */
function faultyFiles(...project: string[]): readonly string[] {
  const { text } = copy.run('node', 'node_modules/typescript/bin/tsc', ...project)
  return [
    ...new Set([...text.matchAll(/^([^\s(]+)\(\d+,\d+\): error/gm)].map(([, path]) => path ?? '')),
  ]
}

test('each recipe costs few files, which CONTRIBUTING names', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8')
  for (const { recipe, files, limit } of recipes) {
    const [, after = ''] = text.split(`\n**${recipe}**`)
    const [told = ''] = after.split('\n**')
    const paths = Object.keys(files)
    expect(paths.length, recipe).toBeLessThanOrEqual(limit)
    const named = paths.filter((path) => told.includes(path.replace('pages/about', 'pages/<kind>')))
    expect(named.length, recipe).toBeGreaterThanOrEqual(paths.length - 1)
  }
})

test('types name the languages that lack a word, and nothing else is missing', () => {
  performRecipes(copy)
  const lacking = ['head', 'reader', 'settings'].flatMap((area) =>
    languageTags.filter((tag) => tag !== 'en').map((tag) => `src/shared/words/${tag}/${area}.ts`),
  )
  expect([...faultyFiles('-p', 'src/shared', '--noEmit')].sort()).toEqual(lacking.sort())
  translateRecipes(copy)
  addLanguage(
    copy,
    readdirSync('src/shared/words/en').map((name) => name.replace('.ts', '')),
  )
  expect(faultyFiles('-b')).toEqual([])
}, 240_000)

test('a site in the new language has the key, the page and the setting', () => {
  const config = copy.read('broadsheet.config.ts')
  copy.write('broadsheet.config.ts', config.replace("title: '", "language: 'ko-KR',\n  title: '"))
  copy.write('content/a.md', '---\ntitle: 甲\nid: a\nstrap: 乙\ndate: 2024-01-02\n---\n正文。')
  buildCopy(copy)
  expect(copy.read('dist/index.html')).toContain('<html lang="ko-KR"')
  expect(copy.read('dist/a/a/index.html')).toContain('<p>부제: 乙</p>')
  const about = copy.read('dist/about/index.html')
  expect(about).toContain('<main id="main" class="about">이 신문은</main>')
  expect(about).toContain('이 신문은 · Broadsheet')
  expect(about).toContain('noindex')
  expect(copy.read('dist/settings/index.html')).toContain('설정')
  const assets = join(copy.folder, 'dist/assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const panel = scripts.find((name) => name.startsWith('settings-panel')) ?? ''
  expect(readFileSync(join(assets, panel), 'utf8')).toContain('settings-group')
  const ships = (text: string) =>
    scripts.filter((name) => readFileSync(join(assets, name), 'utf8').includes(text)).length
  expect(ships('Made wide')).toBe(languageTags.length + 1)
  expect(ships('한국어')).toBe(1)
}, 240_000)
