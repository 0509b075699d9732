import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeBytes } from '../../../../src/node/check/describe-bytes.ts'
import { type CheckAnswer, checkProject } from '../../../../src/node/check-project.ts'
import { readSettings, type SettingsInput } from '../../../../src/node/core/settings.ts'
import { writeAskingCache } from '../../../../src/node/importing/state/asking-cache.ts'
import { createSandbox, type Sandbox } from '../../../hostile/build-in-process.ts'
import { isLongRun } from '../../../run/long-run.ts'
import { drawPhoto, keepPicture, losePicture } from '../../../support/kept-pictures.ts'
import { writeTroubledArchive } from '../../../support/troubled-archive.ts'

function check(
  { root, contentDir, cacheDir }: Sandbox,
  {
    report,
    now = new Date(),
    columns = 80,
    ...settings
  }: SettingsInput & { readonly report?: string; now?: Date; columns?: number } = {},
): Promise<CheckAnswer> {
  return checkProject({
    settings: readSettings({ contentDir, title: '雨报', ...settings }),
    paths: { root, base: '/', publicDir: join(root, 'public'), cacheDir },
    ...(report && { reportDir: join(root, report) }),
    columns,
    threads: 0,
    now,
  })
}

/** The sandbox as an archive without packages, which has its cache in itself. */
function withOwnCache(sandbox: Sandbox): Sandbox {
  return { ...sandbox, cacheDir: join(sandbox.root, '.broadsheet') }
}

function write(sandbox: Sandbox, path: string, text: string): void {
  mkdirSync(join(sandbox.contentDir, path, '..'), { recursive: true })
  writeFileSync(join(sandbox.contentDir, path), text)
}

test('articles with twice as many problems: one screen, and a page with every file', async () => {
  const sandbox = createSandbox()
  const count = isLongRun ? 2000 : 500
  writeTroubledArchive(sandbox.contentDir, count)
  const { lines, isPublishable } = await check(sandbox, { report: 'report' })
  expect(lines.length).toBeLessThanOrEqual(24)
  expect(isPublishable).toBe(false)
  const problems = Number(/^(\d+) problems of/.exec(lines[1] ?? '')?.[1])
  expect(problems).toBeGreaterThan(2 * count)
  const rejected = count / 500
  expect(lines.at(-1)).toContain(
    `${count} articles read, ${count - rejected} published, ${rejected} rejected, `,
  )
  const all = readFileSync(join(sandbox.root, 'report/problems.txt'), 'utf8').trim().split('\n')
  expect(all).toHaveLength(problems)
  const page = readFileSync(join(sandbox.root, 'report/index.html'), 'utf8')
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('雨报 的检查报告')
  expect(page).not.toMatch(/<script|<link|src=|https?:\/\/(?!www\.news\.example)/)
  expect(page).toContain('rain-1.png')
  expect(page).toContain('news.example</th>')
})

test('names what is missing, and how to repair it', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'a/undated.md', '---\ntitle: Rain\n---\n\nIt rained.\n')
  write(sandbox, 'a/untitled.md', '---\ndate: 2024-01-02\n---\n\nFog all day.\n')
  write(sandbox, 'a/empty.md', '---\ntitle: Nothing\ndate: 2024-01-02\n---\n')
  const twice = '---\ntitle: Twice\ndate: 2024-03-04\n---\n\nThe same.\n\n<script>x()</script>\n'
  write(sandbox, "b/it's.md", twice)
  write(sandbox, 'b/first.md', twice)
  write(sandbox, 'b/lost.md', '---\ntitle: Lost\ndate: 2024-03-05\n---\n\n![x](pics/a%20b.png)\n')
  const { lines, isPublishable } = await check(sandbox, { report: 'report', language: 'en' })
  expect(isPublishable).toBe(true)
  expect(lines).toContain('1 undated, 1 untitled, 1 empty, 1 doubled, 1 picture lost')
  expect(lines).toContain('left out on purpose: 2 script')
  expect(lines).toContain('by month: 2024-03 2, 2024-01 2')
  const page = readFileSync(join(sandbox.root, 'report/index.html'), 'utf8')
  expect(page).toContain('# a/undated.md\ndate: YYYY-MM-DD')
  expect(page).toContain('# a/untitled.md\ntitle: &quot;Fog all day.&quot;')
  expect(page).toContain('rm -- &#39;b/it&#39;\\&#39;&#39;s.md&#39;')
  expect(page).toContain('b/pics/a b.png')
})

test('writes nothing without a report, and never over files that are not its own', async () => {
  const sandbox = createSandbox()
  write(sandbox, 'a.md', '---\ntitle: Rain\ndate: 2024-01-02\n---\n\nIt rained.\n')
  await check(sandbox)
  expect(existsSync(sandbox.outDir)).toBe(false)
  expect(readdirSync(sandbox.contentDir)).toEqual(['a.md'])
  await expect(check(sandbox, { report: 'content/report' })).rejects.toThrow(
    /report: expected a folder of its own, apart from the content folder/,
  )
  mkdirSync(join(sandbox.root, 'mine'))
  writeFileSync(join(sandbox.root, 'mine/index.html'), 'mine')
  await expect(check(sandbox, { report: 'mine' })).rejects.toThrow('no check has written')
  expect(readFileSync(join(sandbox.root, 'mine/index.html'), 'utf8')).toBe('mine')
  mkdirSync(join(sandbox.root, 'notes'))
  writeFileSync(join(sandbox.root, 'notes/problems.txt'), 'mine')
  await expect(check(sandbox, { report: 'notes' })).rejects.toThrow(
    /problems\.txt is a file that no check has written/,
  )
  expect(readdirSync(join(sandbox.root, 'notes'))).toEqual(['problems.txt'])
  expect(readFileSync(join(sandbox.root, 'notes/problems.txt'), 'utf8')).toBe('mine')
  await check(sandbox, { report: 'new' })
  await check(sandbox, { report: 'new' })
  expect(readFileSync(join(sandbox.root, 'new/problems.txt'), 'utf8')).toBe('')
})

test('an empty folder is told in a sentence', async () => {
  await expect(check(createSandbox())).rejects.toThrow(/^There are no articles in /)
})

test('feeds are told with their health, and problems of the pages of the site', async () => {
  const sandbox = withOwnCache(createSandbox())
  write(sandbox, 'a.md', '---\ntitle: Rain\ndate: 2024-01-02\n---\n\nIt rained.\n')
  write(sandbox, '../pages/search.md', 'Search.\n')
  const url = 'https://feeds.example/rss'
  const namedAt = '2026-11-30T00:00:00Z'
  const good = { namedAt, lastReadAt: namedAt }
  writeAskingCache(
    join(sandbox.cacheDir, 'import/asked.json'),
    new Map([
      ['https://feeds.example/good', { ...good, lastNewAt: '2026-11-28T00:00:00Z' }],
      ['https://feeds.example/old', { namedAt: '2026-08-01T00:00:00Z', asked: { failures: 9 } }],
      [
        url,
        {
          namedAt,
          title: 'Wire <b>',
          reason: 'the server answers 500',
          lastReadAt: '2026-10-31T00:00:00Z',
          asked: { failures: 3, failingSince: '2026-11-01T00:00:00Z' },
          health: { missingIds: 2, undated: 1, cutOff: true, itemsAWeek: 1.5 },
        },
      ],
      [
        'https://feeds.example/gone',
        { namedAt, asked: { failures: 1, stoppedAt: '2026-11-05T00:00:00Z' } },
      ],
    ]),
  )
  const now = new Date('2026-11-30T00:00:00Z')
  const { lines } = await check(sandbox, { report: 'report', language: 'en', now, columns: 300 })
  expect(readFileSync(join(sandbox.cacheDir, '.gitignore'), 'utf8')).toBe('*\n')
  expect(lines).toContain(
    `feeds that fail: https://feeds.example/gone (gone since 2026-11-05), ${url} (3 times since 2026-11-01: the server answers 500)`,
  )
  expect(lines.join('\n')).toMatch(
    /warning, file name: expected a name that every .*\n +pages\/search\.md:1\n/,
  )
  const page = readFileSync(join(sandbox.root, 'report/index.html'), 'utf8')
  const table = /<caption>3 feeds[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(page)?.[1] ?? ''
  const rows = table.split('</tr>').filter(Boolean)
  expect(rows.map((row) => row.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'))).toEqual([
    '|https://feeds.example/gone|gone at the source since 2026-11-05; not asked any more|–|–|–|',
    `|Wire &lt;b&gt; ${url}|failed 3 times in a row since 2026-11-01: the server answers 500; 2 without an id; 1 without a date; the last answer broke off|2026-10-31|–|1.5|`,
    '|https://feeds.example/good|well|2026-11-30|2 days ago|–|',
  ])
})

test('tells the keeper of pictures what is lost, what is large and what is repeated', async () => {
  const sandbox = createSandbox()
  const pictures = join(sandbox.root, 'pictures')
  const host = 'https://pictures.example'
  const large = await keepPicture(
    pictures,
    `${host}/large.jpg`,
    await drawPhoto(600, 400).jpeg().toBuffer(),
  )
  const small = await keepPicture(
    pictures,
    `${host}/small.jpg`,
    await drawPhoto(60, 40).jpeg().toBuffer(),
  )
  losePicture(pictures, `${host}/lost.jpg`)
  const article = (year: number, category: string, ...names: string[]) =>
    `---\ntitle: ${category} ${year}\ndate: ${year}-03-04\ncategories: [${category}]\n---\n\n${names.map((name) => `![x](${host}/${name}.jpg)`).join('\n\n')}\n`
  write(sandbox, 'a.md', article(2024, 'Rain', 'large', 'small'))
  write(sandbox, 'b.md', article(2025, 'Fog', 'small', 'lost'))
  write(sandbox, 'c.md', article(2025, 'Fog', 'small', 'unknown'))
  const { lines } = await check(sandbox, { report: 'report', language: 'en' })
  expect(lines.find((line) => line.startsWith('pictures'))).toMatch(
    /^pictures of other sites: 2 kept \(.* kB\), 1 lost, 1 not kept$/,
  )
  const page = readFileSync(join(sandbox.root, 'report/index.html'), 'utf8')
  const [section = ''] = /<section aria-labelledby="kept-pictures">.*?<\/section>/s.exec(page) ?? []
  const lost = `<b>1</b> pictures.example</summary><ul><li><code>${host}/lost.jpg</code> status-404<ul><li><code>b.md</code>`
  expect(section).toContain(lost)
  expect(section.indexOf('large.jpg')).toBeLessThan(section.indexOf('small.jpg'))
  expect(section).toMatch(/In most articles<\/h3><ul><li><code>[^<]*small.jpg<\/code> [^<]* × 3</)
  expect(section).toContain(
    `<th scope="row">Fog</th><td>1</td><td>${describeBytes(small.bytes)}</td>`,
  )
  expect(section).toContain(
    `<th scope="row">2024</th><td>2</td><td>${describeBytes(large.bytes + small.bytes)}</td>`,
  )
})
