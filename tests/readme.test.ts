import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings, SettingsSchema } from '../src/node/core/settings.ts'
import { contentSecurityPolicy } from '../src/node/site/head/content-security-policy.ts'
import { articleFields } from '../src/shared/article-fields.ts'

const readmes = ['README.md', 'README.zh-CN.md']
const documents = [
  ...readmes,
  ...['CONTRIBUTING.md', 'SECURITY.md', 'docs/hosting.md', 'docs/look.md', 'docs/scaling.md'],
]
const { scripts, dependencies, devDependencies, optionalDependencies } = JSON.parse(
  read('package.json'),
)

function read(path: string): string {
  return readFileSync(path, 'utf8')
}

/** The document without its code blocks, in which `#` and brackets mean other things. */
function prose(path: string): string {
  return read(path).replace(/^```[\s\S]*?^```$/gm, '')
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, first = '']) => first)
}

/** The cells of the first column of the table whose head begins with one of these words. */
function firstColumn(path: string, heads: readonly string[]): string[] {
  const tables = prose(path).match(/^\|.*(?:\n\|.*)*/gm) ?? []
  return tables
    .map((table) => table.split('\n').map((row) => row.split('|')[1]?.trim() ?? ''))
    .filter(([head = '']) => heads.includes(head))
    .flatMap((cells) => cells.slice(2))
}

function codeIn(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => matches(cell, /`([^`]+)`/g))
}

/** GitHub's anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

function headings(path: string): string[] {
  return matches(prose(path), /^#+ (.+)$/gm)
}

describe.each(readmes)('%s', (path) => {
  test('names only modules that exist in its walk', () => {
    const walk = firstColumn(path, ['module', '模块'])
    expect(walk.length).toBeGreaterThan(10)
    const named = matches(prose(path), /`((?:app|node|search-worker|shared)\/[\w./-]+\.tsx?)`/g)
    expect(named).toEqual(expect.arrayContaining(codeIn(walk)))
    expect(named.filter((name) => !existsSync(join('src', name)))).toEqual([])
  })

  test('has a row for every setting, in the order of the schema', () => {
    const rows = codeIn(firstColumn(path, ['setting', '设置']))
    expect(rows).toEqual(Object.keys(SettingsSchema.shape))
  })

  test('has every front matter key of the fields of an article', () => {
    const rows = codeIn(firstColumn(path, ['key', '键']))
    const keys = Object.values(articleFields).flatMap((field) =>
      'keys' in field ? field.keys : [],
    )
    expect(rows).toEqual(expect.arrayContaining(keys))
  })

  test('gives the defaults that settings have', () => {
    const settings: Record<string, unknown> = readSettings({})
    const rows = prose(path).matchAll(/^\| `(\w+)` \| `([^`]+)` \|/gm)
    for (const [, name = '', value = ''] of rows) {
      if (!(name in SettingsSchema.shape)) continue
      expect(String(JSON.stringify(settings[name])), name).toBe(value.replaceAll("'", '"'))
    }
  })

  test('has a sentence for every dependency', () => {
    const packages = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies })
    expect(codeIn(firstColumn(path, ['package', '包'])).sort()).toEqual(packages.sort())
  })
})

test('both READMEs have the same parts, tables and pictures', () => {
  const [english = '', chinese = ''] = readmes
  const shape = (path: string) => ({
    headings: matches(prose(path), /^(#+) /gm),
    rows: matches(prose(path), /^(\|)/gm).length,
    codeInTables: codeIn(
      (prose(path).match(/^\|.*$/gm) ?? []).map((row) => row.split('|')[1] ?? ''),
    ),
    points: matches(prose(path), /^(- )/gm).length,
    blocks: matches(read(path), /^```(\w+)$/gm),
    pictures: matches(read(path), /src(?:set)?="([^"]+)"/g),
  })
  expect(shape(chinese)).toEqual(shape(english))
})

describe.each(documents)('%s', (path) => {
  test('links to what exists', () => {
    const links = [
      ...matches(prose(path), /\]\(([^)\s]+)\)/g),
      ...matches(prose(path), /(?:src|srcset|href)="([^"]+)"/g),
    ]
    const broken = links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(path, link))
    expect(broken).toEqual([])
  })

  test('names only npm scripts that exist', () => {
    const named = matches(read(path), /npm run ([\w:-]+)/g)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    if (read(path).includes('npm start')) expect(scripts).toHaveProperty('start')
  })
})

function leadsSomewhere(path: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? path : join(dirname(path), file)
  if (!existsSync(target)) return false
  return anchor === undefined || headings(target).map(anchorOf).includes(decodeURI(anchor))
}

test('the pictures of the README are small', () => {
  const names = [...new Set(matches(read('README.md'), /src(?:set)?="([^"]+)"/g))]
  const sizes = names.map((name) => statSync(name).size)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(120_000)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(600_000)
})

test.each(['docs/nginx.conf', 'docs/_headers'])('%s sends the policy of the pages', (path) => {
  const policy = contentSecurityPolicy(readSettings({}).embedHosts)
  expect(read(path)).toContain(`${policy}; frame-ancestors 'none'`)
})

test('SECURITY.md names tests that exist', () => {
  const named = matches(read('SECURITY.md'), /`((?:tests|src)\/[\w./-]+)`/g)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})
