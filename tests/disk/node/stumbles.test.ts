import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildInProcess, createSandbox, type Sandbox } from '../../hostile/build-in-process.ts'

function write({ contentDir }: Sandbox, path: string, lines: readonly string[] = []): void {
  mkdirSync(join(contentDir, path, '..'), { recursive: true })
  const text = ['---', `title: ${path}`, 'date: 2024-01-02', ...lines, '---', '', path, '']
  writeFileSync(join(contentDir, path), text.join('\n'))
}

test('a forgotten address is one warning before the tally, and a named one is none', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'a.md')
  const { stdout } = await buildInProcess(sandbox)
  expect(stdout.trim().split('\n').at(-2)).toMatch(
    /^url: this site calls itself http:\/\/localhost:4173 .* set url, or SITE_URL in the environment\.$/,
  )
  const named = await buildInProcess(sandbox, { settings: { url: 'https://news.example' } })
  expect(named.stdout).not.toContain('url:')
})

test('a folder with nothing but hidden articles is told with their number', async () => {
  const sandbox = createSandbox()
  for (const name of ['one', 'two', 'three']) write(sandbox, `_posts/${name}.md`)
  const { code, stderr } = await buildInProcess(sandbox)
  expect(code).toBe(1)
  expect(stderr).toContain('3 files under names that begin with _ or . were not looked at.')
})

test('two permalinks with the same last part are both published', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'a.md', ['permalink: /2020/01/rain/'])
  write(sandbox, 'b.md', ['permalink: /2021/05/rain.html'])
  const { stdout, stderr } = await buildInProcess(sandbox, { skipErrors: false })
  expect(stdout).toContain('2 articles read, 2 published, 0 rejected, 1 warnings')
  expect(stderr).toBe(
    'ROOT/content/b.md:4 permalink: expected a last part of its own, found "rain", which a.md has. Its address is made from the whole permalink: "2021-05-rain".\n',
  )
  for (const id of ['rain', '2021-05-rain']) {
    expect(existsSync(join(sandbox.outDir, 'a', id, 'index.html'))).toBe(true)
  }
})

test('a category of the settings without articles is a warning', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'a.md', ['categories: [News]'])
  const settings = { categories: { Nwes: { slug: 'n' } } }
  const { stderr } = await buildInProcess(sandbox, { settings })
  expect(stderr).toContain('found "Nwes", which none has. It changes nothing. Did you mean "News"?')
})
