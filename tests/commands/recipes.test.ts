import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { languageTags } from '../../src/shared/words/languages.ts'
import { isLongRun } from '../run/long-run.ts'
import { buildCopy, copyProject, npmBuild, type ProjectCopy } from './project/copy-project.ts'
import {
  addLanguage,
  performRecipes,
  recipes,
  translateRecipes,
} from './project/performed-recipes.ts'

// The recipes of CONTRIBUTING under "How to add", done in a copy of the project: each costs the files that are
// named there, types ask for what was forgotten, and the site that is built has all of it.

// Then what a build keeps of the compiled program is looked at in the same copy, which has it by now.

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
  // The files of the recipes are theirs; what Node makes of them is built below, and read in the long run.
  expect(faultyFiles('-b', ...(isLongRun ? [] : ['src/app']))).toEqual([])
}, 240_000)

test('a site in the new language has the key, the page and the setting', () => {
  const config = copy.read('broadsheet.config.ts')
  copy.write('broadsheet.config.ts', config.replace("title: '", "language: 'ko-KR',\n  title: '"))
  copy.write('content/a.md', '---\ntitle: 甲\nid: a\nstrap: 乙\ndate: 2024-01-02\n---\n正文。')
  copy.write(programIndex, '{')
  npmBuild(copy)
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

const programIndex = 'node_modules/.cache/broadsheet/program/index.json'
const currentProgram = () => JSON.parse(copy.read(programIndex)).folder
const home = () => copy.read('dist/index.html')

/** Changes a file of the copy. */
function edit(path: string, from: string, to: string): void {
  const text = copy.read(path)
  expect(text).toContain(from)
  copy.write(path, text.replace(from, to))
}

// The build above has found a damaged index.
test('the program is compiled once, and again when the build changes; settings are read anew', () => {
  const first = currentProgram()
  expect(home()).toContain('Broadsheet 样刊')
  expect(buildCopy(copy)).toContain(' 0 files written')
  expect(currentProgram()).toBe(first)
  edit('broadsheet.config.ts', 'Broadsheet 样刊', '另一份报纸')
  edit('src/node/feeds/make-robots.ts', 'Allow:', 'Allow: ')
  buildCopy(copy)
  expect(home()).toContain('另一份报纸')
  expect(currentProgram()).not.toBe(first)
}, 240_000)

test('a file beside the configuration that it imports counts as well', () => {
  const compiled = currentProgram()
  copy.write('names.ts', "export const title = '第三份报纸'\n")
  edit('broadsheet.config.ts', "'另一份报纸'", 'title')
  const config = copy.read('broadsheet.config.ts')
  copy.write('broadsheet.config.ts', `import { title } from './names.ts'\n${config}`)
  buildCopy(copy)
  expect(home()).toContain('第三份报纸')
  copy.write('names.ts', "export const title = '第四份报纸'\n")
  buildCopy(copy)
  expect(home()).toContain('第四份报纸')
  expect(currentProgram()).toBe(compiled)
}, 120_000)

// What is refused is a function's: `assert-no-paths.test.ts`.
test.runIf(isLongRun)(
  'folders and paths that only the command takes are refused in vite.config.ts',
  () => {
    edit(
      'vite.config.ts',
      '  plugins: [',
      "  base: '/news/',\n  build: { outDir: 'out' },\n  plugins: [",
    )
    const { status, text } = copy.run('node', 'src/node/cli/run.mjs', 'build')
    expect(status).toBe(1)
    expect(text).toContain('vite.config.ts: expected no base, build.outDir')
  },
  120_000,
)
