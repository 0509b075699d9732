import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { assertOutputApart } from '../../../../src/node/output/assert-output-apart.ts'

let root: string

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-apart-')))
  for (const name of ['content/a', 'public']) mkdirSync(join(root, name), { recursive: true })
})

/** The message about an output folder, given relative to the project; '' for none. */
function said(outDir: string, publicDir = 'public', content = 'content'): string {
  try {
    assertOutputApart(
      { root, outDir: join(root, outDir), publicDir: publicDir && join(root, publicDir) },
      join(root, content),
    )
    return ''
  } catch (error) {
    return String(error).replaceAll(root, 'ROOT')
  }
}

it('takes a folder of its own, wherever it is', () => {
  for (const outDir of [
    'dist',
    'a/b/c',
    '../elsewhere',
    'content-out',
    '..content',
    'dist/content',
  ])
    expect(said(outDir), outDir).toBe('')
  expect(said('dist', '')).toBe('')
})

it('keeps away from the articles, the project and the public folder', () => {
  expect(said('content')).toMatchInlineSnapshot(`
    "SettingsError: The settings cannot be used:
      out-dir: expected a folder of its own, apart from the content folder, found ROOT/content. Choose another --out-dir."
  `)
  expect(said('content/a/new')).toContain('apart from the content folder, found ROOT/content/a/new')
  expect(said('data', 'public', 'data/articles')).toContain('apart from the content folder,')
  expect(said('.')).toContain('apart from the content folder and the project, found ROOT')
  expect(said('..', 'public', '../../content')).toContain('apart from the project,')
  expect(said('public/site')).toContain('apart from the public folder,')
  expect(said('pages')).toContain('apart from the folder pages,')
  expect(said('pictures/site')).toContain('apart from the folder pictures,')
})

it('takes a folder below a name that is no article in the content folder', () => {
  expect(said('content/_site')).toBe('')
  expect(said('content/.broadsheet/dev-site')).toBe('')
  expect(said('content/node_modules/.cache/site')).toBe('')
  expect(said('_site', '', '.')).toBe('')
  expect(said('content/a/_')).toBe('')
})

it('sees through links', () => {
  symlinkSync('content', join(root, 'out'))
  expect(said('out/x')).toContain('apart from the content folder')
})

it('knows the names that are left out as the reading of the content does', () => {
  expect(said('content/site~')).toBe('')
  expect(said('content/.md')).toContain('apart from the content folder')
})
