import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { buildCopy, copyProject, type ProjectCopy } from './project/copy-project.ts'

let project: ProjectCopy
beforeAll(() => {
  project = copyProject(({ compilerOptions }) => ({ compilerOptions }))
})

const build = () => buildCopy(project)

const programIndex = 'node_modules/.cache/broadsheet/program/index.json'
const currentProgram = () => JSON.parse(project.read(programIndex)).folder
const home = () => project.read('dist/index.html')

/** Changes a file of the copy as it stands in the repository, whatever another test has made of it. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  project.write(path, text.replace(from, to))
}

test('the program is compiled once, and again when the build changes or it was damaged; settings are read anew', () => {
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
  project.write(programIndex, '{')
  expect(build()).toContain(' 0 files written')
}, 240_000)

test('a file beside the configuration that it imports counts as well', () => {
  project.write('names.ts', "export const title = '第三份报纸'\n")
  edit('broadsheet.config.ts', "'Broadsheet 样刊'", 'title')
  const config = project.read('broadsheet.config.ts')
  project.write('broadsheet.config.ts', `import { title } from './names.ts'\n${config}`)
  build()
  expect(home()).toContain('第三份报纸')
  project.write('names.ts', "export const title = '第四份报纸'\n")
  build()
  expect(home()).toContain('第四份报纸')
}, 120_000)

test('folders and paths that only the command takes are refused in vite.config.ts', () => {
  edit(
    'vite.config.ts',
    '  plugins: [',
    "  base: '/news/',\n  build: { outDir: 'out' },\n  plugins: [",
  )
  const { status, text } = project.run('npm', 'run', '--silent', 'build')
  expect(status).toBe(1)
  expect(text).toContain('vite.config.ts: expected no base, build.outDir')
}, 120_000)
