import fs, { appendFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { FeedItem } from '../../../../src/node/importing/feed-item.ts'
import { importTallyLine } from '../../../../src/node/importing/report/import-report.ts'
import { feedHealths } from '../../../../src/node/importing/state/feed-healths.ts'
import { answerOf, itemOf, sourceOf, TestArchive } from './archive-of.ts'

const only = (files: ReadonlyMap<string, string>): [path: string, text: string] => {
  expect([...files.keys()]).toHaveLength(1)
  return [...files][0] ?? ['', '']
}

describe('a first import', () => {
  test('writes an article file with front matter and the body as it came', async () => {
    const archive = new TestArchive()
    const html = '<p>一个 {{ brace }} {% raw %}</p>\r\n<pre>\n\n---\n</pre>'
    const report = await archive.import([itemOf('a', { html, tags: ['x'], authors: ['王'] })])
    expect(importTallyLine(report.tally)).toBe(
      '1 feeds read, 0 not changed, 0 failed, 1 articles added, 0 updated',
    )
    const [path, text] = only(archive.articles())
    expect(path).toMatch(/^content\/Group\/Feed A\/2026-11-30 Title a [a-z0-9]{8}\.md$/)
    expect(text).toMatch(
      /^---\ntitle: Title a\ndate: 2026-11-30T01:00:00Z\nauthor: 王\ncategories:\n {2}- Group\n {2}- Feed A\ntags:\n {2}- x\nlink: https:\/\/site.example\/a\nguid: guid-a\nid: [a-z0-9]{12}\nfetched: 2026-11-30T03:00:00Z\nformat: html\nfeed: [a-f0-9]{8}\nimported: [a-f0-9-]+\n---\n\n/,
    )
    expect(text).toContain('<p>一个 &#123;{ brace }} &#123;% raw %}</p>\n<pre>\n\n---\n</pre>\n')
  })

  test('writes an undated and a future article without a date, named by when it came', async () => {
    const archive = new TestArchive()
    const { date: _, ...undated } = itemOf('u')
    await archive.import([undated, itemOf('f', { date: '2027-02-01T00:00:00Z' })])
    for (const [path, text] of archive.articles()) {
      expect(path).toContain('/2026-11-30 ')
      expect(text).not.toMatch(/^date:/m)
    }
    const before = archive.files()
    archive.now = new Date('2027-03-01T00:00:00Z')
    await archive.import([undated, itemOf('f', { date: '2027-02-01T00:00:00Z' })])
    expect(archive.files()).toEqual(before)
  })

  test('puts enclosures at the end of the body', async () => {
    const archive = new TestArchive()
    const enclosures = [
      { url: 'https://cdn.example/a.mp3?sign=1', type: 'audio/mpeg' },
      { url: 'https://cdn.example/b.jpg' },
      { url: 'https://cdn.example/c.pdf', type: 'application/pdf' },
      { url: 'javascript:alert(1)' },
    ]
    await archive.import([itemOf('a', { enclosures })])
    const [, text] = only(archive.articles())
    expect(text.split('\n').slice(-4, -1)).toEqual([
      '<p><audio controls src="https://cdn.example/a.mp3?sign=1"></audio></p>',
      '<p><img src="https://cdn.example/b.jpg" alt=""></p>',
      '<p><a href="https://cdn.example/c.pdf">c.pdf</a></p>',
    ])
    const before = archive.files()
    const signed = [{ url: 'https://cdn.example/a.mp3?sign=2' }, ...enclosures.slice(1)]
    await archive.import([itemOf('a', { enclosures: signed })])
    expect(archive.files()).toEqual(before)
  })
})

describe('a run without news', () => {
  test.each([
    ['the same answer', {}],
    ['a reborn guid', { guid: 'reborn' }],
    [
      'a session in link and guid',
      {
        guid: 'https://site.example/a;jsessionid=2?PHPSESSID=b',
        link: 'https://site.example/a?PHPSESSID=2',
      },
    ],
    ['another scheme and trackers', { link: 'http://www.site.example/a?utm_source=rss#top' }],
    ['another date, author and tag', { date: '2026-11-29T01:00:00Z', authors: ['X'], tags: ['t'] }],
    ['other markup and spaces', { html: '<div>Text of  a.</div>' }],
    ['a counter', { html: '<p>Text of a.</p><span>阅读 1,234</span>' }],
    ['a counter in the title', { title: 'Title a (1,234 comments)' }],
    ['an emptied text', { html: '  ' }],
    ['a teaser', { html: '<p>Text of…</p>' }],
    [
      'a teaser as WordPress writes it',
      { html: '<p>Text [&#8230;]</p><p>The post <a>T</a> appeared first on <a>Blog</a>.</p>' },
    ],
    [
      'a teaser with a link',
      { html: '<p>Text <a href="https://site.example/a">Read more →</a></p>' },
    ],
    ['its beginning', { html: '<p>Te</p>' }],
  ])('changes no byte: %s', async (_, change) => {
    const archive = new TestArchive()
    await archive.import([itemOf('a'), itemOf('b')])
    const before = archive.files()
    const report = await archive.import([itemOf('a', change), itemOf('b')])
    expect(archive.files()).toEqual(before)
    expect(report.tally).toMatchObject({ read: 1, notChanged: 1, added: 0, updated: 0 })
  })

  test('changes no byte when nothing was read', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a')])
    const before = archive.files()
    const seen = { failures: 1 }
    await archive.importAnswer({ status: 'blocked', reason: '403', seen, warnings: [] })
    await archive.importAnswer({ status: 'empty', ...answerOf([]) })
    await archive.importAnswer({ status: 'not-changed', seen, warnings: [] })
    expect(archive.files()).toEqual(before)
  })
})

test('a feed whose guids and links have another session each time makes no article twice', async () => {
  const archive = new TestArchive()
  const show = (session: number) => {
    const url = (name: string) => `https://site.example/${name}?id=1&PHPSESSID=${session}${name}`
    return archive.import(
      ['a', 'b'].map((name) => itemOf(name, { guid: url(name), link: url(name) })),
    )
  }
  await show(1)
  const before = archive.files()
  expect((await show(2)).tally).toMatchObject({ notChanged: 1, added: 0 })
  expect(archive.files()).toEqual(before)
  const [path = ''] = archive.articles().keys()
  rmSync(join(archive.root, path))
  await show(3)
  expect(archive.articles().size).toBe(1)
})

describe('a feed whose guids say nothing', () => {
  const text = (name: string) =>
    `<p>${Array.from({ length: 12 }, (_, at) => `${name}${at}${name.repeat(3)}`).join(' ')}</p>`

  test('and whose links neither: an article is known by its title, date and words, and stays deleted', async () => {
    const archive = new TestArchive()
    let count = 0
    const show = () =>
      archive.import(
        ['a', 'b', 'c'].map((name) => {
          count += 1
          return itemOf(name, { guid: `g${count}`, link: `https://site.example/${name}/${count}` })
        }),
      )
    await show()
    const before = archive.articles()
    expect((await show()).tally).toMatchObject({ added: 0, updated: 0 })
    expect(archive.articles()).toEqual(before)
    const files = archive.files()
    await show()
    expect(archive.files()).toEqual(files)
    const [path = ''] = before.keys()
    rmSync(join(archive.root, path))
    expect((await show()).tally).toMatchObject({ added: 0, updated: 0 })
    await show()
    expect(archive.articles().size).toBe(2)
  })

  test('undated headlines with one title are as many articles as there are links', async () => {
    const archive = new TestArchive()
    const { date: _, ...undated } = itemOf('a', { title: 'Update', html: '' })
    await archive.import([undated])
    await archive.import([{ ...undated, guid: 'x', link: 'https://site.example/x' }, undated])
    expect(archive.articles().size).toBe(2)
  })

  test('because two articles swap them: neither is rewritten', async () => {
    const archive = new TestArchive()
    const [a, b] = [itemOf('a', { html: text('a') }), itemOf('b', { html: text('b') })]
    await archive.import([a, b])
    const before = archive.files()
    const swapped = [
      { ...a, guid: 'guid-b' },
      { ...b, guid: 'guid-a' },
    ]
    expect((await archive.import(swapped)).tally).toMatchObject({ added: 0, updated: 0 })
    expect(archive.files()).toEqual(before)
  })

  test('because the newest is always number 1: older articles keep their texts', async () => {
    const archive = new TestArchive()
    const number = (name: string, guid: string) =>
      itemOf(name, {
        guid,
        html: text(name),
        date: `2026-11-2${name.charCodeAt(0) % 10}T01:00:00Z`,
      })
    await archive.import([number('b', '1'), number('a', '2')])
    const before = archive.articles()
    expect((await archive.import([number('d', '1'), number('c', '2')])).tally).toMatchObject({
      added: 2,
      updated: 0,
    })
    expect([...archive.articles()]).toEqual(expect.arrayContaining([...before]))
    const after = archive.files()
    await archive.import([number('d', '1'), number('c', '2')])
    expect(archive.files()).toEqual(after)
  })

  test('keeps no other article away because one was deleted that had its number', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a', { guid: '1' })])
    const [path = ''] = archive.articles().keys()
    rmSync(join(archive.root, path))
    const b = itemOf('b', { guid: '1' })
    expect((await archive.import([b, itemOf('a', { guid: '2' })])).tally.added).toBe(1)
    await archive.import([itemOf('c', { guid: '1' }), { ...b, guid: '2' }])
    expect(archive.articles().size).toBe(2)
  })

  test('keeps no other article away because the keeper has edited the one that had its number', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a', { guid: '1', html: text('a') })])
    const [path = ''] = archive.articles().keys()
    appendFileSync(join(archive.root, path), '\n<p>Mine.</p>\n')
    const before = archive.articles()
    const b = itemOf('b', { guid: '1', date: '2026-11-25T01:00:00Z', html: text('b') })
    expect((await archive.import([b])).tally).toMatchObject({ added: 1, updated: 0 })
    expect([...archive.articles()]).toEqual(expect.arrayContaining([...before]))
  })

  test('is not one whose article gets another title, link and date at once', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a', { html: text('a') })])
    const moved = { title: 'New', link: 'https://other.example/new', date: '2026-11-30T08:00:00Z' }
    const report = await archive.import([
      itemOf('a', { ...moved, html: `${text('a')}<p>More</p>` }),
    ])
    expect(report.tally).toMatchObject({ added: 0, updated: 1 })
  })
})

describe('news', () => {
  test('rewrites the article with `updated` and keeps the version as it was', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a')])
    const [path, text] = only(archive.articles())
    const change = { title: 'New title', html: '<p>Other text.</p>', authors: ['W'] }
    const report = await archive.import([itemOf('a', change)])
    expect(report.tally.updated).toBe(1)
    const [samePath, next] = only(archive.articles())
    expect(samePath).toBe(path)
    expect(next).toMatch(/^title: New title$[\s\S]*^author: W$/m)
    expect(next).toContain('updated: 2026-11-30T04:00:00Z')
    expect(next).toMatch(/\n\n<p>Other text\.<\/p>\n$/)
    const id = /^id: (\w+)$/m.exec(text)?.[1]
    expect(archive.versions()).toEqual([`versions/${id}/20261130T040000Z.md`])
    expect(archive.files().get(archive.versions()[0] ?? '')).toBe(text)
    const before = archive.files()
    await archive.import([itemOf('a', change)])
    expect(archive.files()).toEqual(before)
  })

  test('ends where a feed shows two texts in turn: both are kept, and later texts still come', async () => {
    const archive = new TestArchive()
    const show = (html: string) => archive.import([itemOf('a', { html })])
    const tallies = []
    for (const html of [
      '<p>One.</p>',
      '<p>Two.</p>',
      '<p>One.</p>',
      '<p>Two.</p>',
      '<p>One.</p>',
    ]) {
      tallies.push((await show(html)).tally.updated)
    }
    expect(tallies).toEqual([0, 1, 1, 0, 0])
    expect(archive.versions()).toHaveLength(2)
    expect((await show('<p>Three.</p>')).tally.updated).toBe(1)
    expect(only(archive.articles())[1]).toContain('<p>Three.</p>')
  })

  test('ends where a text is another in every answer, but not for what changes beside it', async () => {
    const archive = new TestArchive()
    let count = 0
    const show = (text = 'Text.', more: Partial<FeedItem> = {}) => {
      count += 1
      const html = `<p>${text}</p><p>Sponsor ${count}</p><p>End</p>`
      return archive.import([itemOf('a', { html, ...more })])
    }
    const warnings: string[] = []
    for (let day = 0; day < 30; day += 1) {
      const report = await show()
      warnings.push(...(report.feeds[0]?.warnings ?? []))
    }
    expect(archive.versions()).toHaveLength(4)
    expect(warnings).toEqual([expect.stringMatching(/another in every answer/)])
    expect((await show('A correction.')).tally.updated).toBe(1)
    expect(only(archive.articles())[1]).toContain('<p>A correction.</p>')
    // A text that stays is taken.
    const last = { html: '<p>A correction.</p><p>Sponsor for good</p><p>End</p>' }
    for (let day = 0; day < 6; day += 1) await show('A correction.')
    const before = archive.versions().length
    expect((await archive.import([itemOf('a', last)])).tally.updated).toBe(0)
    expect((await archive.import([itemOf('a', last)])).tally.updated).toBe(1)
    expect(archive.versions().length).toBe(before + 1)
  })

  test('is no sentence that stands in place of many texts', async () => {
    const archive = new TestArchive()
    const names = ['a', 'b', 'c']
    const html = (name: string) => `<p>${name} ${'has a text of its own. '.repeat(5)}</p>`
    await archive.import(names.map((name) => itemOf(name, { html: html(name) })))
    const before = archive.files()
    const paywall = { html: '<p>Subscribe to read this.</p>' }
    await archive.import(names.map((name) => itemOf(name, paywall)))
    expect(archive.files()).toEqual(before)
    await archive.import([itemOf('a', { html: '<p>Withdrawn.</p>' }), itemOf('b', paywall)])
    expect(archive.versions()).toHaveLength(2)
  })

  test('comes with every paragraph of a text that grows in every answer', async () => {
    const archive = new TestArchive()
    for (let count = 1; count < 12; count += 1) {
      const lines = Array.from({ length: count }, (_, at) => `<p>Line ${at}</p>`)
      const { tally } = await archive.import([itemOf('a', { html: lines.join('') })])
      expect(tally.added + tally.updated).toBe(1)
    }
  })

  test('comes with a text that is edited five times in a month', async () => {
    const archive = new TestArchive()
    for (let edition = 0; edition < 8; edition += 1) {
      const item = itemOf('a', { html: `<p>Edition ${edition}</p>` })
      expect((await archive.import([item])).tally.updated).toBe(edition === 0 ? 0 : 1)
      await archive.importAnswer({ status: 'not-changed', seen: { failures: 0 }, warnings: [] })
    }
  })

  test('keeps the first version, or none, as the setting says', async () => {
    for (const [versions, count] of [
      ['first', 1],
      ['none', 0],
      ['all', 2],
    ] as const) {
      const archive = new TestArchive()
      const settings = { timeZone: 'UTC', versions }
      for (const html of ['<p>1</p>', '<p>2</p>', '<p>3</p>']) {
        await archive.import([itemOf('a', { html })], { settings })
      }
      expect(archive.versions()).toHaveLength(count)
      expect(only(archive.articles())[1]).toContain('<p>3</p>')
    }
  })

  test('is a new enclosure too', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a')])
    const enclosures = [{ url: 'https://cdn.example/a.mp3' }]
    const report = await archive.import([itemOf('a', { enclosures })])
    expect(report.tally.updated).toBe(1)
    expect(only(archive.articles())[1]).toContain('a.mp3')
  })
})

describe('which article it is', () => {
  test('takes a second guid for another article where one feed repeats guids', async () => {
    const archive = new TestArchive()
    const same = ['a', 'b', 'c'].map((name) => itemOf(name, { guid: 'same' }))
    await archive.import(same)
    expect(archive.articles().size).toBe(3)
    const before = archive.files()
    await archive.import([same[2] ?? itemOf('x')])
    expect(archive.files()).toEqual(before)
    await archive.import([itemOf('d', { guid: 'same' }), ...same.slice(1)])
    expect(archive.articles().size).toBe(4)
  })

  test('tells items with one link apart by title when nothing else does', async () => {
    const archive = new TestArchive()
    const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => {
      const { guid: _, ...rest } = itemOf(name, { link: 'https://site.example/' })
      return rest
    })
    await archive.import(items)
    expect(archive.articles().size).toBe(6)
    const before = archive.files()
    await archive.import(items.slice(0, 3))
    expect(archive.files()).toEqual(before)
  })

  test('a new guid is a new article where many share its link', async () => {
    const archive = new TestArchive()
    const link = 'https://site.example/'
    await archive.import(['a', 'b', 'c', 'd', 'e'].map((name) => itemOf(name, { link })))
    await archive.import([itemOf('f', { link })])
    expect(archive.articles().size).toBe(6)
  })

  test('writes an article of two feeds twice', async () => {
    const archive = new TestArchive()
    const sources = [sourceOf(), sourceOf({ url: 'https://feeds.example/b.xml', title: 'B' })]
    await archive.import([itemOf('a')], { sources })
    expect(archive.articles().size).toBe(2)
  })
})

describe('the keeper', () => {
  test('moves a file, and it stays the same article', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a')])
    const [path] = only(archive.articles())
    renameSync(join(archive.root, path), join(archive.root, 'content', 'moved.md'))
    await archive.import([itemOf('a', { html: '<p>News</p>' })])
    expect([...archive.articles().keys()]).toEqual(['content/moved.md'])
  })

  test('edits a body, and it stays; that is told once', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a')])
    const [path, text] = only(archive.articles())
    writeFileSync(join(archive.root, path), text.replace('Text of a', 'My own words'))
    const before = archive.files()
    const news = [itemOf('a', { html: '<p>News</p>' })]
    const first = await archive.import(news)
    expect(first.feeds[0]?.warnings).toEqual([expect.stringContaining('changed by hand')])
    expect((await archive.import(news)).feeds[0]?.warnings).toEqual([])
    expect(archive.files()).toEqual(before)
  })

  test('edits front matter, and it stays when news comes', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a', { tags: ['t'] })])
    const [path, text] = only(archive.articles())
    const edited = text
      .replace('title: Title a', 'title: "My title" # mine\nsticky: 2')
      .replace('- Feed A', '- Elsewhere')
    writeFileSync(join(archive.root, path), edited)
    await archive.import([itemOf('a', { title: 'Theirs', html: '<p>News</p>', tags: ['u'] })])
    const [, next] = only(archive.articles())
    expect(next).toContain('title: "My title" # mine\nsticky: 2')
    expect(next).toContain('- Elsewhere')
    expect(next).toContain('<p>News</p>')
    const before = archive.files()
    await archive.import([itemOf('a', { title: 'Theirs', html: '<p>News</p>', tags: ['u'] })])
    expect(archive.files()).toEqual(before)
  })

  test('deletes a file, and it stays away, also with a reborn guid', async () => {
    const archive = new TestArchive()
    await archive.import([itemOf('a'), itemOf('b')])
    const path = [...archive.articles().keys()].find((name) => name.includes('Title a')) ?? ''
    rmSync(join(archive.root, path))
    await archive.import([itemOf('a'), itemOf('b'), itemOf('c')])
    await archive.import([itemOf('a', { guid: 'reborn' }), itemOf('c'), itemOf('d')])
    const names = [...archive.articles().keys()].map((name) => /Title (\w)/.exec(name)?.[1])
    expect(names.sort()).toEqual(['b', 'c', 'd'])
  })
})

test('state has a line for each feed and changes only with news or by a heartbeat', async () => {
  const archive = new TestArchive()
  await archive.import([itemOf('a')])
  const state = archive.files().get('feeds.state.json') ?? ''
  expect(state).toMatch(
    /^\{\n {2}"feeds": \{\n {4}"https:\/\/feeds\.example\/a\.xml": \{"known":\["\w{12} l\w{10} w\w{10}"\]\}\n {2}\}\n\}\n$/,
  )
  await archive.import([itemOf('a')], { heartbeat: true })
  const beaten = archive.files()
  expect(beaten.get('feeds.state.json')).toContain('"heartbeat": "2026-11"')
  await archive.import([itemOf('a')], { heartbeat: true })
  expect(archive.files()).toEqual(beaten)
})

test('a dry run tells what it would write and writes nothing at all', async () => {
  const archive = new TestArchive()
  const written: string[] = []
  const onWrite = (location: string) => written.push(location)
  const report = await archive.import([itemOf('a')], { isDry: true, onWrite })
  expect(report.tally.added).toBe(1)
  expect(written).toEqual([expect.stringContaining('Title a')])
  expect(archive.files().size).toBe(0)
})

test('items that were missed are told with the hours, and the feed is asked more often', async () => {
  const archive = new TestArchive()
  await archive.import([itemOf('a'), itemOf('b')])
  archive.now = new Date('2026-11-30T12:00:00Z')
  const report = await archive.import([
    itemOf('y', { date: '2026-11-30T12:50:00Z' }),
    itemOf('x', { date: '2026-11-30T10:00:00Z' }),
  ])
  expect(report.feeds[0]?.missedHours).toBe(7)
  let everyMs: number | undefined
  await archive.import([], {
    ask: async (source) => {
      everyMs = source.everyMs
      return { status: 'empty', ...answerOf([]) }
    },
  })
  expect(everyMs).toBe(1_800_000)
})

test('a damaged state stops the import and names the file', async () => {
  const archive = new TestArchive()
  writeFileSync(archive.paths.statePath, '<<<<<<< HEAD')
  await expect(archive.import([itemOf('a')])).rejects.toThrow(/feeds\.state\.json cannot be read/)
  expect(archive.articles().size).toBe(0)
})

test('a second import is refused while one runs, with its process', async () => {
  const archive = new TestArchive()
  writeFileSync(archive.paths.lockPath, String(process.ppid))
  await expect(archive.import([itemOf('a')])).rejects.toThrow(
    `Another import (process ${process.ppid}) is running`,
  )
})

test('a text that was fetched from its page stays until the feed has news', async () => {
  const archive = new TestArchive()
  const sources = [sourceOf({ fullText: true })]
  let page = '<p>The whole text.</p>'
  let asked = 0
  const fullTextOf = async () => {
    asked += 1
    return page
  }
  await archive.import([itemOf('a')], { sources, fullTextOf })
  expect(only(archive.articles())[1]).toContain('The whole text.')
  const before = archive.files()
  await archive.import([itemOf('a')], { sources, fullTextOf })
  expect([archive.files(), asked]).toEqual([before, 1])
  page = '<p>Another whole text.</p>'
  const report = await archive.import([itemOf('a', { html: 'News.' })], { sources, fullTextOf })
  expect([report.tally.updated, asked]).toEqual([1, 2])
  expect(only(archive.articles())[1]).toContain('Another whole text.')
})

test('the enclosures of a text from its page are added once, whatever is in their address', async () => {
  const archive = new TestArchive()
  const sources = [sourceOf({ fullText: true })]
  const enclosures = [{ url: 'https://x.example/a&b.pdf' }]
  const fullTextOf = async () => '<p>The whole text.</p>'
  await archive.import([itemOf('a', { enclosures })], { sources, fullTextOf })
  const before = archive.files()
  expect(only(archive.articles())[1].match(/a&amp;b\.pdf"/g)).toHaveLength(1)
  await archive.import([itemOf('a', { enclosures })], { sources, fullTextOf })
  expect(archive.files()).toEqual(before)
})

test.each(['../../outside', '..', 'a b'])(
  'a file with the id %j is not the importer’s',
  async (id) => {
    const archive = new TestArchive()
    await archive.import([itemOf('a')])
    const [path, text] = only(archive.articles())
    writeFileSync(join(archive.root, path), text.replace(/^id: .*$/m, `id: "${id}"`))
    const before = archive.articles()
    await archive.import([itemOf('a', { html: '<p>Other words.</p>' })])
    expect(archive.articles()).toEqual(before)
    expect([...archive.files().keys()].filter((name) => !name.startsWith('content/'))).toEqual([
      'feeds.state.json',
    ])
    expect(archive.files().get('feeds.state.json')).not.toContain(`"${id}`)
  },
)

test('a correction comes though the page cannot be had; a page’s text stays until there is as much', async () => {
  const archive = new TestArchive()
  const sources = [sourceOf({ fullText: true })]
  let page: string | undefined
  const fullTextOf = async () => page
  const importText = async (html: string) => {
    const { tally } = await archive.import([itemOf('a', { html })], { sources, fullTextOf })
    return [tally.added + tally.updated, only(archive.articles())[1].split('---\n\n')[1]?.trim()]
  }
  expect(await importText('The feed says one.')).toEqual([1, 'The feed says one.'])
  expect(await importText('The feed says two.')).toEqual([1, 'The feed says two.'])
  page = '<p>The whole text of the page.</p>'
  expect(await importText('The feed says two.')).toEqual([0, 'The feed says two.'])
  expect(await importText('The feed says 3.')).toEqual([1, page])
  const whole = page
  page = undefined
  expect(await importText('The feed says four.')).toEqual([0, whole])
  page = '<p>Another whole text of the page.</p>'
  expect(await importText('The feed says four.')).toEqual([1, page])
  page = undefined
  const long = 'The feed now says all that the page says, and more.'
  expect(await importText(long)).toEqual([1, long])
  expect(await importText('The feed says five.')).toEqual([1, 'The feed says five.'])
})

test('a feed whose address the keeper has changed stays the same feed', async () => {
  const archive = new TestArchive()
  await archive.import([itemOf('a'), itemOf('b'), itemOf('c')])
  const path = [...archive.articles().keys()].find((name) => name.includes('Title b')) ?? ''
  rmSync(join(archive.root, path))
  const sources = [sourceOf({ url: 'https://new.example/feed' })]
  await archive.import([itemOf('b'), itemOf('c'), itemOf('d')], { sources })
  await archive.import([itemOf('b'), itemOf('c'), itemOf('d'), itemOf('e')], { sources })
  const names = [...archive.articles().keys()].map((name) => /Title (\w)/.exec(name)?.[1])
  expect(names.sort()).toEqual(['a', 'c', 'd', 'e'])
})

test('two feeds that are followed never become one', async () => {
  const archive = new TestArchive()
  await archive.import([itemOf('a'), itemOf('b')])
  const sources = [sourceOf(), sourceOf({ url: 'https://new.example/feed', title: 'B' })]
  await archive.import([itemOf('a'), itemOf('b')], { sources })
  expect(archive.articles().size).toBe(4)
})

test('the lock and the half file of a run that was killed are no obstacle', async () => {
  const archive = new TestArchive()
  await archive.import([itemOf('a')])
  // Process ids end far below.
  writeFileSync(archive.paths.lockPath, '999999999')
  writeFileSync(join(archive.paths.contentDir, '.import.part'), 'half')
  await archive.import([itemOf('a'), itemOf('b')])
  expect([...archive.files().keys()].filter((name) => /part|lock/.test(name))).toEqual([])
})

test('an answer that breaks the importer is a failure of its feed alone', async () => {
  const archive = new TestArchive()
  const sources = [sourceOf(), sourceOf({ url: 'https://feeds.example/b.xml', title: 'B' })]
  const report = await archive.import([], {
    sources,
    ask: async ({ title }) => {
      if (title === 'B') throw new RangeError('Maximum call stack size exceeded')
      return { status: 'read', ...answerOf([itemOf('a')]) }
    },
  })
  expect(report.tally).toMatchObject({ read: 1, failed: 1, added: 1 })
  expect(report.feeds[1]?.reason).toContain('cannot be taken')
})

test('an error that ends the import is told when all feeds are done and the state is written', async () => {
  const archive = new TestArchive()
  const sources = [sourceOf({ url: 'https://feeds.example/b.xml', title: 'B' }), sourceOf()]
  const isLocked: boolean[] = []
  const run = archive.import([], {
    sources,
    ask: async ({ title }) => {
      if (title === 'B') throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
      await new Promise((later) => setImmediate(later))
      return { status: 'read', ...answerOf([itemOf('a')]) }
    },
    beforeWrite: () => isLocked.push(existsSync(archive.paths.lockPath)),
  })
  await expect(run).rejects.toThrow('disk full')
  expect(isLocked).toEqual([true, true, true])
  expect(archive.files().get('feeds.state.json')).toContain('a.xml')
})

test.each(['EACCES', 'EPERM'])(
  'a folder that says %s is a failure of its feed alone',
  async (code) => {
    const archive = new TestArchive()
    const report = await archive.import([itemOf('a')], {
      beforeWrite: (location) => {
        if (location.endsWith('.md')) throw Object.assign(new Error(code), { code })
      },
    })
    expect(report.feeds[0]).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining(code),
    })
  },
)

test('an article that its feed says was deleted stays and says so, once', async () => {
  const archive = new TestArchive()
  await archive.import([itemOf('a')])
  const { feed, ...rest } = answerOf([itemOf('b')])
  const deleted = [{ guid: 'guid-a', when: '2026-11-30T03:30:00.000Z' }, { guid: 'unknown' }]
  const answer = { status: 'read' as const, feed: { ...feed, deleted }, ...rest }
  const report = await archive.importAnswer(answer)
  expect(report.tally).toMatchObject({ added: 1, updated: 1 })
  const text = [...archive.articles().values()].join('')
  expect(text.match(/^gone: 2026-11-30T03:30:00Z$/gm)).toHaveLength(1)
  expect(text).toContain('Text of a.')
  const before = archive.files()
  await archive.importAnswer(answer)
  expect(archive.files()).toEqual(before)
})

describe('items with neither guid nor link', () => {
  const loose = (name: string, more: Partial<FeedItem> = {}): FeedItem => {
    const { guid: _, link: __, ...rest } = itemOf(name, more)
    return rest
  }

  test('are the same articles when only their dates jump', async () => {
    const archive = new TestArchive()
    const names = ['a', 'b', 'c']
    const show = (hour: number) =>
      archive.import(
        names.map((name, at) => loose(name, { date: `2026-11-30T0${hour}:0${at}:00Z` })),
      )
    await show(1)
    const before = archive.files()
    expect((await show(2)).tally).toMatchObject({ added: 0, updated: 0 })
    expect(archive.files()).toEqual(before)
    const [path = ''] = archive.articles().keys()
    rmSync(join(archive.root, path))
    await archive.import([loose('d', { date: '2026-11-30T01:30:00Z' })])
    names.push('d')
    await show(3)
    // The one that was deleted stays away.
    expect(archive.articles().size).toBe(3)
  })

  test('are as many articles as there are texts under one title', async () => {
    const archive = new TestArchive()
    const day = (at: number) =>
      loose('weather', { html: `<p>Rain ${at}</p>`, date: `2026-11-${10 + at}T00:00:00Z` })
    await archive.import([day(2), day(1)])
    await archive.import([day(3), day(2), day(1)])
    expect(archive.articles().size).toBe(3)
  })

  test('nor date are as many articles as there are texts, in any order', async () => {
    const archive = new TestArchive()
    const note = (name: string): FeedItem => {
      const { date: _, ...undated } = loose(name, { title: '' })
      return undated
    }
    await archive.import([note('a'), note('b'), note('a')])
    expect(archive.articles().size).toBe(2)
    const before = archive.articles()
    const { tally } = await archive.import([note('c'), note('b'), note('a')])
    expect(tally).toMatchObject({ added: 1, updated: 0 })
    expect([...archive.articles()]).toEqual(expect.arrayContaining([...before]))
  })

  test('are one article while only the clock in the title goes on', async () => {
    const archive = new TestArchive()
    const at = (clock: string, html: string) =>
      loose('x', { title: `台风动态（${clock} 更新）`, date: `2026-11-30T${clock}:00Z`, html })
    await archive.import([at('01:05', '<p>一</p>'), loose('b')])
    const report = await archive.import([at('02:10', '<p>一，二</p>'), loose('b')])
    expect(report.tally).toMatchObject({ added: 0, updated: 1 })
    expect(archive.articles().size).toBe(2)
  })

  test('are two where two of one title with a clock are shown at once', async () => {
    const archive = new TestArchive()
    const at = (clock: string) => loose('x', { title: `${clock} 更新`, html: `<p>${clock}</p>` })
    await archive.import([at('01:05')])
    await archive.import([at('02:10'), at('01:05')])
    await archive.import([at('03:15'), at('02:10')])
    expect(archive.articles().size).toBe(3)
  })
})

test.each(['14:05 更新 %', '% (updated 2:05 pm)', '% – 3 hours ago', '【14:05】%'])(
  'a clock in the title is no news: %s',
  async (form) => {
    const archive = new TestArchive()
    const titled = (shift: string) =>
      itemOf('a', {
        title: form.replace('05', shift).replace('3 h', `${shift} h`).replace('%', 'T'),
      })
    await archive.import([titled('05')])
    const before = archive.files()
    expect((await archive.import([titled('17')])).tally.updated).toBe(0)
    expect(archive.files()).toEqual(before)
    const other = itemOf('a', { title: form.replace('%', 'Another') })
    expect((await archive.import([other])).tally.updated).toBe(1)
  },
)

test('a channel that is renamed keeps its folder, and that is told once', async () => {
  const archive = new TestArchive()
  const { title: _, ...source } = sourceOf()
  const show = (title: string, ...names: string[]) => {
    const { feed, ...answer } = answerOf(names.map((name) => itemOf(name)))
    return archive.importAnswer(
      { status: 'read', ...answer, feed: { ...feed, title } },
      { sources: [source] },
    )
  }
  await show('Old name', 'a')
  const report = await show('New name', 'a', 'b')
  expect(report.feeds[0]?.warnings).toEqual([
    'It calls itself "New name" now. New articles stay in the folder of "Old name"; a title of yours beside its address changes that.',
  ])
  expect((await show('New name', 'a', 'b', 'c')).feeds[0]?.warnings).toEqual([])
  const folders = [...archive.articles().keys()].map((path) =>
    path.split('/').slice(0, 3).join('/'),
  )
  expect(folders).toEqual(Array(3).fill('content/Group/Old name'))
})

test('dates that cannot be true are not taken, and told once', async () => {
  const archive = new TestArchive()
  const dates = [
    '1970-01-01T00:00:00Z',
    '1969-12-31T16:00:00Z',
    '0001-01-01T00:00:00Z',
    '2199-01-01T00:00:00Z',
  ]
  const items = dates.map((date, at) => itemOf(`n${at}`, { date }))
  const report = await archive.import([...items, itemOf('old', { date: '1931-05-02T00:00:00Z' })])
  for (const [path, text] of archive.articles()) {
    if (path.includes(' old ')) expect(text).toMatch(/^date: 1931-05-02T00:00:00Z$/m)
    else expect(text).not.toMatch(/^date:/m)
  }
  expect(report.feeds[0]?.warnings).toEqual([
    '4 new articles have a date that cannot be true (2199-01-01), and stand by when they came.',
  ])
  expect((await archive.import(items)).feeds[0]?.warnings).toEqual([])
})

test('what runs have seen of a feed is there for a check, until nobody follows it', async () => {
  const archive = new TestArchive()
  const healths = () => feedHealths(join(archive.paths.cacheDir, 'asked.json'))
  await archive.import([itemOf('a'), itemOf('b', { guid: '' })])
  expect(healths()).toMatchObject([
    {
      url: 'https://feeds.example/a.xml',
      title: 'Feed A',
      lastSuccess: '2026-11-30T03:00:00.000Z',
      lastNew: '2026-11-30T03:00:00.000Z',
      itemsAWeek: 0.5,
      failures: 0,
      missingIds: 1,
    },
  ])
  const seen = { failures: 2, failingSince: '2026-11-30T04:00:00.000Z' }
  await archive.importAnswer({ status: 'failed', reason: '500', seen, warnings: [] })
  expect(healths()).toMatchObject([
    { ...seen, reason: '500', lastSuccess: '2026-11-30T03:00:00.000Z', missingIds: 1 },
  ])
  await archive.import([itemOf('a')])
  expect(healths()).toMatchObject([{ failures: 0, reason: undefined, missingIds: 0 }])
  const other = sourceOf({ url: 'https://feeds.example/b.xml' })
  archive.now = new Date('2027-02-01T00:00:00Z')
  await archive.import([itemOf('c')], { sources: [other] })
  expect(healths().map(({ url }) => url)).toEqual([other.url])
})

test('what a feed shows again as it was is told by the cache: no article file is read', async () => {
  const archive = new TestArchive()
  const items = ['a', 'b', 'c'].map((name) => itemOf(name))
  await archive.import(items)
  await archive.import(items)
  const read: string[] = []
  const { readFileSync } = fs
  fs.readFileSync = ((path: string, ...more: []) => {
    read.push(String(path))
    return readFileSync(path, ...more)
  }) as never
  syncBuiltinESMExports()
  onTestFinished(() => {
    fs.readFileSync = readFileSync
    syncBuiltinESMExports()
  })
  const articles = () => read.filter((path) => path.endsWith('.md')).length
  await archive.import([itemOf('d'), ...items])
  expect(articles()).toBe(0)
  await archive.import([itemOf('a', { html: '<p>Other.</p>' })])
  expect(articles()).toBeGreaterThan(0)
})
