import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const project = mkdtempSync(join(tmpdir(), 'broadsheet-program-'))

/** A copy of the project with a cache of its own. */
beforeAll(() => {
  const copied = ['src', 'public', 'index.html', 'broadsheet.config.ts', 'vite.config.ts']
  for (const name of [...copied, 'package.json', 'package-lock.json']) {
    cpSync(name, join(project, name), { recursive: true })
  }
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  mkdirSync(join(project, 'node_modules'))
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.'))) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(project, 'node_modules', name))
  }
  mkdirSync(join(project, 'content'))
  writeFileSync(
    join(project, 'content/a.md'),
    '---\ntitle: 甲\ndate: 2024-01-02\n---\n<p>正文。</p>',
  )
})

function tryBuild() {
  const { CONTENT_DIR: _, ...env } = process.env
  return spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: project,
    env: { ...env, NODE_ENV: '' },
    encoding: 'utf8',
  })
}

function build(): string {
  const { status, stdout, stderr } = tryBuild()
  expect(status, stderr).toBe(0)
  return stdout
}

const programFolder = () => join(project, 'node_modules/.cache/broadsheet/program')
const currentProgram = () =>
  JSON.parse(readFileSync(join(programFolder(), 'index.json'), 'utf8')).folder
const home = () => readFileSync(join(project, 'dist/index.html'), 'utf8')

/** Changes a file of the copy as it stands in the repository, whatever another test has made of it. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(project, path), text.replace(from, to))
}

test('the program is compiled once, and again when the build changes; settings are read anew', () => {
  build()
  const first = currentProgram()
  expect(home()).toContain('Broadsheet 样刊')
  expect(build()).toContain(' 0 files written')
  expect(currentProgram()).toBe(first)
  edit('broadsheet.config.ts', 'Broadsheet 样刊', '另一份报纸')
  build()
  expect(currentProgram()).toBe(first)
  expect(home()).toContain('另一份报纸')
  edit('src/node/feeds/make-robots.ts', 'Allow:', 'Allow: ')
  build()
  expect(currentProgram()).not.toBe(first)
}, 120_000)

test('a file beside the configuration that it imports counts as well', () => {
  writeFileSync(join(project, 'names.ts'), "export const title = '第三份报纸'\n")
  edit('broadsheet.config.ts', "'Broadsheet 样刊'", 'title')
  const config = readFileSync(join(project, 'broadsheet.config.ts'), 'utf8')
  writeFileSync(
    join(project, 'broadsheet.config.ts'),
    `import { title } from './names.ts'\n${config}`,
  )
  build()
  expect(home()).toContain('第三份报纸')
  writeFileSync(join(project, 'names.ts'), "export const title = '第四份报纸'\n")
  build()
  expect(home()).toContain('第四份报纸')
}, 120_000)

test('a program that was damaged is compiled anew', () => {
  build()
  writeFileSync(join(programFolder(), 'index.json'), '{')
  expect(build()).toContain(' 0 files written')
}, 120_000)

test('folders and paths that only the command takes are refused in vite.config.ts', () => {
  edit(
    'vite.config.ts',
    '  plugins: [',
    "  base: '/news/',\n  build: { outDir: 'out' },\n  plugins: [",
  )
  const { status, stderr } = tryBuild()
  expect(status).toBe(1)
  expect(stderr).toContain('vite.config.ts: expected no base, build.outDir')
  edit('vite.config.ts', '  plugins: [', '  plugins: [')
  build()
}, 120_000)
