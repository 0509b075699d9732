import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildInProcess, createSandbox } from '../../hostile/build-in-process.ts'

const article = '---\ntitle: Rain\ndate: 2024-01-02\nid: rain\n---\n\nIt rained.\n'

test('an archive that is its own content folder reads earlier texts and own pages as no articles', async () => {
  const { root, outDir, cacheDir } = createSandbox()
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('news/a.md', article)
  write('pages/about.md', '---\ntitle: About\n---\n\nAbout.\n')
  write('pages/deep/b.md', article.replaceAll('ain', 'eed'))
  write('_versions/rain/20260101T000000Z.md', article.replace('rained', 'snowed'))
  const { stdout, stderr } = await buildInProcess({ root, contentDir: root, outDir, cacheDir })
  expect(stderr).toBe('')
  expect(stdout).toContain('2 articles read, 2 published, 0 rejected, 0 warnings')
  expect(readdirSync(join(outDir, 'data/changes'))).toEqual(['rain.json'])
  expect(existsSync(join(outDir, 'about/index.html'))).toBe(true)
})
