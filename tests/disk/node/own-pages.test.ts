import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildInProcess, createSandbox, type Sandbox } from '../../hostile/build-in-process.ts'

const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

function write({ root }: Sandbox, path: string, text: string | Uint8Array): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

const article = '---\ntitle: Rain\ndate: 2024-01-02\n---\n\nIt rained.\n'

test('a file of pages/ is a page at its name, and no article', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'content/a.md', article)
  write(sandbox, 'public/bear.gif', gif)
  write(
    sandbox,
    'pages/关于.md',
    '---\ntitle: 关于本站\ndescription: 谁在这里写。\n---\n\n**你好**，<script>alert(1)</script>见 [首页](/)。\n\n![熊](/bear.gif)\n',
  )
  write(sandbox, 'pages/draft.md', '---\ndraft: true\n---\n\nNot yet.\n')
  const { code, stdout, stderr } = await buildInProcess(sandbox, { skipErrors: false })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('1 articles read, 1 published, 0 rejected, 0 warnings')
  const page = readFileSync(join(sandbox.outDir, '关于/index.html'), 'utf8')
  expect(page).toContain('<h1 tabindex="-1">关于本站</h1>')
  expect(page).toContain('<strong>你好</strong>')
  expect(page).toMatch(/src="\/media\/[\da-f]{16}\.gif"/)
  expect(page).toMatch(/<a href="http:\/\/localhost:4173\/"[^>]*>首页<\/a>/)
  expect(page).not.toContain('alert(1)')
  expect(page).toContain('<meta name="description" content="谁在这里写。">')
  expect(page).toContain(`href="http://localhost:4173/${encodeURI('关于')}/"`)
  expect(page).not.toContain('noindex')
  expect(existsSync(join(sandbox.outDir, 'draft'))).toBe(false)
  const sitemap = readFileSync(join(sandbox.outDir, 'sitemap.xml'), 'utf8')
  expect(sitemap).toContain(`/${encodeURI('关于')}/</loc>`)
  const others = readdirSync(sandbox.outDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:json|xml)$/.test(path) && path !== 'sitemap.xml')
    .filter((path) => readFileSync(join(sandbox.outDir, path), 'utf8').includes('关于本站'))
  expect(others).toEqual([])
})

test('a page takes the place of nothing, and goes with its file', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'content/a.md', article.replace('---\n\n', 'aliases: [/about/]\n---\n\n'))
  write(sandbox, 'pages/about.md', 'About.\n')
  write(sandbox, 'pages/search.md', 'Search.\n')
  write(sandbox, 'pages/con.md', 'A device.\n')
  const { stderr } = await buildInProcess(sandbox)
  expect(stderr).toContain(
    'pages/search.md:1 file name: expected a name that every file system takes and that nothing else of the site has, found "/search/", which the site itself has.',
  )
  expect(stderr).toContain('found "con", which some systems refuse.')
  expect(stderr).toMatch(/^pages\/about\.md:1 front matter: expected /m)
  expect(stderr).toContain('found "/about/", which pages/about.md has')
  expect(readFileSync(join(sandbox.outDir, 'about/index.html'), 'utf8')).toContain('About.')
  writeFileSync(join(sandbox.root, 'pages/about.md'), '---\ndraft: true\n---\n')
  await buildInProcess(sandbox)
  expect(readFileSync(join(sandbox.outDir, 'about/index.html'), 'utf8')).not.toContain('About.')
})

test('a document that a page links to is published, one that is not there is named', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'content/a.md', article)
  write(sandbox, 'pages/paper.pdf', '%PDF-1.4')
  write(
    sandbox,
    'pages/about.md',
    '---\ntitle: About\n---\n\nAbout [it](paper.pdf), [not](gone.pdf), [both](gone.pdf).\n',
  )
  const { stderr } = await buildInProcess(sandbox)
  const page = readFileSync(join(sandbox.outDir, 'about/index.html'), 'utf8')
  const [, name = ''] = /href="\/media\/([\da-f]{16}\.pdf)">it</.exec(page) ?? []
  expect(readFileSync(join(sandbox.outDir, 'media', name), 'utf8')).toBe('%PDF-1.4')
  expect(stderr.match(/gone\.pdf/g)).toHaveLength(1)
  expect(stderr).toContain('body: expected links to files beside the article')
  expect(page).toContain('not, both.')
})
