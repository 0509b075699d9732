import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ExportError } from '../../../../../src/node/importing/exports/export-error.ts'
import { readExport } from '../../../../../src/node/importing/exports/read-export.ts'

const read = (text: string, file = 'export.json') => readExport(Buffer.from(text), file)

function zip(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}

test('Omnivore: articles with their text, labels and highlights', () => {
  const metadata = [
    {
      id: '1',
      slug: 'rain-1',
      title: 'Rain',
      author: 'A. Writer',
      labels: ['weather'],
      url: 'https://a.example/rain',
      description: 'It rains.',
      savedAt: '2024-05-02T00:00:00Z',
      publishedAt: '2024-05-01T00:00:00Z',
    },
    {
      slug: 'gone-2',
      title: 'Gone',
      url: 'https://a.example/gone',
      savedAt: '2024-04-01T00:00:00Z',
    },
  ]
  const bytes = zip({
    'metadata_0_to_20.json': JSON.stringify(metadata),
    'content/rain-1.html': '<div><p>The whole text.</p></div>',
    'highlights/rain-1.md': '> The whole\n\nMy note\n\n> text.\n',
    'content/film.mp4': 'x',
  })
  const found = readExport(bytes, 'omnivore.zip')
  expect(found?.program).toBe('Omnivore')
  expect(found?.feed.items).toEqual([
    expect.objectContaining({
      title: 'Rain',
      link: 'https://a.example/rain',
      date: '2024-05-01T00:00:00.000Z',
      authors: ['A. Writer'],
      tags: ['weather'],
      html: [
        '<div><p>The whole text.</p></div>\n<hr>',
        '<blockquote><p>The whole</p>\n<p>My note</p></blockquote>',
        '<blockquote><p>text.</p></blockquote>',
      ].join('\n'),
    }),
    expect.objectContaining({ title: 'Gone', html: '' }),
  ])
})

test('Pocket: CSV, the same in a zip, and HTML', () => {
  const csv = 'title,url,time_added,tags,status\n"A, b",https://a.example/1,1700000000,x|y,unread\n'
  const item = {
    title: 'A, b',
    link: 'https://a.example/1',
    tags: ['x', 'y'],
    date: '2023-11-14T22:13:20.000Z',
  }
  for (const found of [read(csv, 'pocket.csv'), readExport(zip({ 'part_0.csv': csv }), 'p.zip')]) {
    expect(found?.program).toBe('Pocket')
    expect(found?.feed.items).toEqual([expect.objectContaining(item)])
  }
  const html = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
    <li><a href="https://a.example/1" time_added="1700000000" tags="x,y">A, b</a></li></ul></body></html>`
  expect(read(html, 'ril_export.html')?.feed.items).toEqual([expect.objectContaining(item)])
})

test('Instapaper: folder, selection and time', () => {
  const csv = [
    'URL,Title,Selection,Folder,Timestamp,Tags',
    'https://a.example/1,One,"A ""marked"" line",Long reads/Deep,1700000000,"[""x"",""y""]"',
  ].join('\r\n')
  const found = read(csv, 'instapaper.csv')
  expect(found?.program).toBe('Instapaper')
  expect(found?.feed.items).toEqual([
    expect.objectContaining({
      title: 'One',
      categories: ['Long reads', 'Deep'],
      tags: ['x', 'y'],
      html: '<blockquote><p>A &quot;marked&quot; line</p></blockquote>',
    }),
  ])
})

test('Karakeep: links and texts, and what the export does not contain', () => {
  const found = read(
    JSON.stringify({
      bookmarks: [
        {
          createdAt: 1700000000,
          title: null,
          tags: ['x'],
          note: 'Read it.',
          content: { type: 'link', url: 'https://a.example/1' },
        },
        { createdAt: 1600000000, title: 'A text', content: { type: 'text', text: 'One.\n\nTwo.' } },
        { createdAt: 1, title: 'A PDF', content: { type: 'asset' } },
      ],
    }),
  )
  expect(found?.program).toBe('Karakeep')
  expect(found?.feed.items.map(({ title, link, html }) => ({ title, link, html }))).toEqual([
    {
      title: 'https://a.example/1',
      link: 'https://a.example/1',
      html: '<blockquote><p>Read it.</p></blockquote>',
    },
    { title: 'A text', link: undefined, html: '<p>One.</p>\n<p>Two.</p>' },
  ])
  expect(found?.feed.warnings).toEqual([expect.stringContaining('1 bookmarks are files')])
})

test('Linkwarden: collections are folders', () => {
  const links = [
    {
      name: 'One',
      url: 'https://a.example/1',
      description: 'Short.',
      tags: [{ name: 'x' }],
      createdAt: '2024-01-01T00:00:00Z',
      textContent: 'Whole\n\ntext',
    },
  ]
  const found = read(JSON.stringify({ id: 1, name: 'Me', collections: [{ name: 'News', links }] }))
  expect(found?.program).toBe('Linkwarden')
  expect(found?.feed.items).toEqual([
    expect.objectContaining({
      title: 'One',
      categories: ['News'],
      tags: ['x'],
      html: '<p>Whole</p>\n<p>text</p>',
      date: '2024-01-01T00:00:00.000Z',
    }),
  ])
})

test('bookmarks of a browser: folders, tags, descriptions, and only addresses of the web', () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
<DL><p>
  <DT><H3 ADD_DATE="1">News</H3>
  <DL><p>
    <DT><A HREF="https://a.example/?a=1&amp;b=2" ADD_DATE="1700000000" TAGS="x,y">A &lt;b&gt;</A>
    <DD>Why I kept it
    <DT><H3>Deep</H3>
    <DL><p><DT><A HREF="https://a.example/2">Two</A></DL><p>
  </DL><p>
  <DT><A HREF="javascript:alert(1)">A script</A>
  <DT><A HREF="https://a.example/3">Three</A>
</DL><p>`
  const { feed } = read(html, 'bookmarks.html') ?? {}
  expect(feed?.items.map(({ link, title, categories }) => [link, title, categories])).toEqual([
    ['https://a.example/?a=1&b=2', 'A <b>', ['News']],
    ['https://a.example/2', 'Two', ['News', 'Deep']],
    ['https://a.example/3', 'Three', []],
  ])
  expect(feed?.items[0]).toMatchObject({ tags: ['x', 'y'], html: '<p>Why I kept it</p>' })
  expect(feed?.warnings).toEqual([expect.stringMatching(/^1 entries have neither/)])
})

test.each([
  [
    'wallabag',
    [
      {
        title: 'One',
        url: 'https://a.example/1',
        content: '<p>Text</p>',
        tags: ['x'],
        published_by: ['A. Writer'],
        created_at: '2024-01-02T00:00:00+0000',
      },
    ],
    { html: '<p>Text</p>', authors: ['A. Writer'], tags: ['x'], date: '2024-01-02T00:00:00.000Z' },
  ],
  [
    'Pinboard',
    [
      {
        href: 'https://a.example/1',
        description: 'One',
        extended: 'Why',
        time: '2024-01-02T00:00:00Z',
      },
    ],
    { html: '<p>Why</p>', title: 'One' },
  ],
  [
    'Google Reader',
    {
      items: [
        {
          title: 'One',
          published: 1700000000,
          canonical: [{ href: 'https://a.example/1' }],
          summary: { content: '<p>Text</p>' },
        },
      ],
    },
    { html: '<p>Text</p>', title: 'One', date: '2023-11-14T22:13:20.000Z' },
  ],
])('%s: JSON is read by the names of its fields', (_, json, expected) => {
  const { feed } = read(JSON.stringify(json)) ?? {}
  expect(feed?.items).toEqual([
    expect.objectContaining({ link: 'https://a.example/1', ...expected }),
  ])
})

test.each([
  ['planet.ini', '[Planet]\nname = x\n[https://a.example/feed]\n'],
  ['feeds.txt', 'https://a.example/feed\n'],
  ['feeds.yaml', '- https://a.example/feed\n'],
  ['feeds.opml', '<opml version="2.0"><body/></opml>'],
  ['empty.csv', ''],
])('a list of feeds is no export: %s', (file, text) => {
  expect(read(text, file)).toBeUndefined()
})

test.each([
  ['broken.json', Buffer.from('{"bookmarks": ['), /^broken\.json: expected an export as JSON/],
  ['other.json', Buffer.from('{"name": "x"}'), /^other\.json: expected a list of articles/],
  ['other.zip', zip({ 'readme.md': 'x' }), /^other\.zip: .*Unpack it/],
  ['cut.zip', zip({ 'a.csv': 'url,title\n' }).subarray(0, 40), /^cut\.zip: expected a whole zip/],
  ['empty.zip', zip({}), /^empty\.zip: .*Unpack it/],
  ['open.csv', Buffer.from('url,title\nhttps://a.example/1,"never'), /^open\.csv: .*Quote/],
  [
    'open.zip',
    zip({ 'a.csv': 'url,title\nhttps://a.example/1,"never' }),
    /^open\.zip: .*a\.csv.*Quote/,
  ],
])('says what is wrong with %s', (file, bytes, message) => {
  const attempt = () => readExport(bytes, file)
  expect(attempt).toThrow(message)
  expect(attempt).toThrow(ExportError)
})

test.each([
  ['semicolons', 'url;title\nhttps://a.example/1;One; two\n', 'One'],
  [
    'semicolons in quotes',
    '\ufeffurl;title\r\nhttps://a.example/1;"One; two\nthree"\r\n',
    'One; two\nthree',
  ],
  ['tabs', 'url\ttitle\nhttps://a.example/1\tOne\n', 'One'],
  ['line ends of old Macs', 'url,title\rhttps://a.example/1,One\r', 'One'],
])('a table with %s is read', (_, text, title) => {
  expect(read(text, 'links.csv')?.feed.items).toEqual([
    expect.objectContaining({ link: 'https://a.example/1', title }),
  ])
})

test('a broken table in a zip does not take the others with it', () => {
  const bytes = zip({
    'part_0.csv': 'title,url,time_added\nOne,https://a.example/1,1600000000\n',
    'part_1.csv': 'title,url,time_added\n"never,https://a.example/2,1\n',
  })
  const { feed } = readExport(bytes, 'pocket.zip') ?? {}
  expect(feed?.items.map(({ title }) => title)).toEqual(['One'])
  expect(feed?.warnings).toEqual([expect.stringMatching(/^part_1\.csv is left out: Quote/)])
})

test('bookmarks: any quotes, and what describes a folder is not taken for a link’s text', () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>
    <DT><A HREF='https://a.example/1' ADD_DATE='1700000000'>One</A>
    <DD>Of one
    <DT><H3>Folder</H3>
    <DD>Of the folder
    <DL><p><DT><A HREF=https://a.example/2>Two</A></DL><p></DL><p>`
  const { feed } = read(html, 'bookmarks.html') ?? {}
  expect(feed?.items.map(({ link, html }) => [link, html])).toEqual([
    ['https://a.example/1', '<p>Of one</p>'],
    ['https://a.example/2', ''],
  ])
})

test('a title deep inside lists is none, and breaks nothing', () => {
  const json = `[{"url":"https://a.example/1","title":${'['.repeat(20_000)}"x"${']'.repeat(20_000)}}]`
  expect(read(json)?.feed.items).toEqual([expect.objectContaining({ link: 'https://a.example/1' })])
})
