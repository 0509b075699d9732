import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { writeAttackFiles } from '../../attacks/attack-files.ts'
import { readAttacks } from '../../attacks/read-attacks.ts'
import { buildInProcess, createSandbox, type Sandbox } from '../../hostile/build-in-process.ts'

const secret = 'the-secret-of-the-owner'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let sandbox: Sandbox

beforeEach(() => {
  sandbox = createSandbox()
  // Files around the content folder, as in a home directory.
  for (const name of ['secret.md', 'notes/secret.html', 'content-2/secret.md', '.ssh/secret.md']) {
    write(`../${name}`, `---\ntitle: ${secret}\n---\n<p>${secret}</p>`)
  }
  write('../secret.png', png)
  write('../content-2/secret.png', png)
})

function write(path: string, content: string | Uint8Array): void {
  const target = join(sandbox.contentDir, path)
  mkdirSync(join(target, '..'), { recursive: true })
  writeFileSync(target, content)
}

/** Every file below a folder with its size and time. */
function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^(?:dist|cache)(?:\/|$)/.test(path))
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path))
      return `${path} ${size} ${mtimeMs}`
    })
    .sort()
}

/** All that was published, as one text. */
function published(): string {
  return readdirSync(sandbox.outDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(sandbox.outDir, path)).isFile())
    .map((path) => `${path}\n${readFileSync(join(sandbox.outDir, path), 'latin1')}`)
    .join('\n')
}

const ways = [
  '../../broken-out',
  '/../../broken-out',
  '..%2f..%2fbroken-out',
  '%2e%2e/%2e%2e/broken-out',
  '..\\..\\broken-out',
  '....//....//broken-out',
  '/etc/broken-out',
  'a/../../../broken-out',
  '.',
  '..',
  '\u2024\u2024/broken-out',
  '．．／broken-out',
]

test('nothing is written outside the output and cache folders, whatever names content asks for', async () => {
  const keys = ['id', 'slug', 'permalink', 'abbrlink', 'aliases', 'tags', 'author', 'categories']
  for (const [at, way] of ways.entries()) {
    for (const key of keys) {
      const value = key === 'aliases' || key === 'categories' ? `['${way}', '/${way}']` : `'${way}'`
      write(
        `${at}-${key}.md`,
        `---\ntitle: t${at}${key}\ndate: 2024-01-01\n${key}: ${value}\n---\n<p>${at} ${key}</p>`,
      )
    }
  }
  writeAttackFiles(
    join(sandbox.contentDir, 'attacks'),
    readAttacks().filter(({ kind }) => kind === 'front matter'),
  )
  const before = listing(sandbox.root)
  const { code, stdout } = await buildInProcess(sandbox)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^1\d\d articles read, 1\d\d published/m)
  expect(listing(sandbox.root)).toEqual(before)
  expect(existsSync('/tmp/broken-out')).toBe(false)
  const folders = readdirSync(sandbox.outDir, { recursive: true, encoding: 'utf8' })
  expect(folders.filter((path) => /(?:^|\/)\.{1,2}(?:\/|$)|[\p{Cc}\\]/u.test(path))).toEqual([])
  expect(readdirSync(sandbox.outDir).sort()).toEqual(
    expect.arrayContaining(['a', 'by', 'c', 'data', 't']),
  )
})

test('nothing is read outside the content folder: pictures', async () => {
  const addresses = [
    '../secret.png',
    '../../secret.png',
    '/../secret.png',
    '..%2fsecret.png',
    '%2e%2e/secret.png',
    './x/../../secret.png',
    '../content-2/secret.png',
    '../content/../secret.png',
    join(sandbox.root, 'secret.png'),
    `file://${join(sandbox.root, 'secret.png')}`,
    'linked.png',
    'linked/secret.png',
    '/etc/passwd',
    '/proc/self/environ',
  ]
  symlinkSync('../secret.png', join(sandbox.contentDir, 'linked.png'))
  symlinkSync('../content-2', join(sandbox.contentDir, 'linked'))
  for (const [at, address] of addresses.entries()) {
    const body = `<img src="${address}"><img data-src="${address}"><img srcset="${address} 1x"><video poster="${address}" src="https://a.example/v.mp4"></video>`
    write(
      `a/${at}.md`,
      `---\ntitle: t${at}\nheadimg: '${address}'\nthumbnail: '${address}'\n---\n<p>${at}</p>${body}`,
    )
  }
  await buildInProcess(sandbox)
  expect(existsSync(join(sandbox.outDir, 'media'))).toBe(false)
  expect(published()).not.toContain(sandbox.root)
})

test('nothing is read outside the content folder: articles', async () => {
  write('good.md', '---\ntitle: good\n---\n<p>good</p>')
  symlinkSync('../secret.md', join(sandbox.contentDir, 'one.md'))
  symlinkSync('../notes', join(sandbox.contentDir, 'notes'))
  symlinkSync('../content-2', join(sandbox.contentDir, 'more'))
  symlinkSync('..', join(sandbox.contentDir, 'up'))
  symlinkSync(join(sandbox.root, '.ssh'), join(sandbox.contentDir, 'keys'))
  const { stdout } = await buildInProcess(sandbox)
  expect(stdout).toContain('1 articles read, 1 published')
  expect(published()).not.toContain(secret)
})

test('nothing in content is taken for a pattern of a replacement', async () => {
  const patterns = "$& $` $' $1 $$ $0"
  write('a.md', `---\ntitle: "${patterns}"\ntags: ["${patterns}"]\n---\n<p>${patterns}</p>`)
  await buildInProcess(sandbox)
  const [article = ''] = readdirSync(join(sandbox.outDir, 'a'))
  const html = readFileSync(join(sandbox.outDir, 'a', article, 'index.html'), 'utf8')
  expect(html).toContain('<title>$&amp; $` $&#39; $1 $$ $0</title>')
  expect(html).toContain("<p>$&amp; $` $' $1 $$ $0</p>")
})
