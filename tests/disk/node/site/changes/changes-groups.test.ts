import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildInProcess } from '../../../../hostile/build-in-process.ts'
import { itemOf, TestArchive } from '../../importing/archive-of.ts'

test('an article that a feed has changed leads to a page with the words that were removed and added', async () => {
  const archive = new TestArchive()
  const { date: _, ...undated } = itemOf('b')
  await archive.import([
    itemOf('a', { html: '<p>The meeting is on Wednesday.</p><p>All come.</p>' }),
    undated,
  ])
  await archive.import([
    itemOf('a', { html: '<p>The meeting is on Friday.</p><p>All come.</p>' }),
    undated,
  ])
  await archive.import([
    itemOf('a', { title: 'New & other', html: '<p>The meeting is on Friday.</p>' }),
    undated,
  ])
  const { root, paths } = archive
  for (const [path, text] of archive.articles()) {
    if (!text.includes('New & other')) continue
    writeFileSync(join(root, path), text.replace('---\n', '---\nlang: en\n'))
  }
  const [outDir, cacheDir] = [join(root, 'dist'), join(root, 'site-cache')]
  const { code, stderr } = await buildInProcess({
    root,
    contentDir: paths.contentDir,
    outDir,
    cacheDir,
  })
  expect([code, stderr]).toEqual([0, ''])
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8')
  const id = archive.versions()[0]?.split('/')[1]
  const file = JSON.parse(read(`data/changes/${id}.json`))
  const [latest, first] = file.changes
  expect(file.lang).toBe('en')
  expect(first.lines).toEqual([
    [
      [0, 'The meeting is on '],
      [-1, 'Wednesday'],
      [1, 'Friday'],
      [0, '.'],
    ],
    [[0, 'All come.']],
  ])
  expect(latest.lines).toContainEqual([[-1, 'All come.']])
  const page = read(`a/${id}/changes/index.html`)
  expect(page).toMatch(/<h1[^>]* lang="en">/)
  expect(page).toContain('<del>Wednesday</del><ins>Friday</ins>')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(read(`a/${id}/index.html`)).toContain(`href="/a/${id}/changes/"`)
  const rows = JSON.parse(read('data/lists/all/latest.json')).articles
  const collected = rows.find(({ title }: { title: string }) => title === 'Title b')
  expect(collected).toMatchObject({ date: '2026-11-30T03:00:00Z', fetched: '2026-11-30T03:00:00Z' })
  expect(read(`a/${collected.id}/index.html`)).toContain('收录于 2026年11月30日 11:00')
})
