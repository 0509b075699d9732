import { expect, test } from 'vitest'
import { readForeignLinks } from '../../../../../src/app/library/file/foreign/read-foreign-links.ts'

test('starred items of Google Reader and Inoreader', () => {
  const text = JSON.stringify({
    id: 'user/-/state/com.google/starred',
    items: [
      {
        crawlTimeMsec: '1357000000000',
        published: 1_356_000_000,
        title: 'One',
        canonical: [{ href: 'https://a.example/one' }],
        alternate: [{ href: 'https://feeds.example/one', type: 'text/html' }],
      },
      { published: 1_356_000_000, alternate: [{ href: 'http://b.example/two' }] },
      { title: 'no link' },
      { alternate: [{ href: 'javascript:alert(1)' }] },
    ],
  })
  expect(readForeignLinks(text)).toEqual([
    { url: 'https://a.example/one', at: 1_357_000_000_000 },
    { url: 'http://b.example/two', at: 1_356_000_000_000 },
  ])
})

test('bookmarks of a browser', () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<DL><p>
    <DT><H3 ADD_DATE="1">News</H3>
    <DL><p>
        <DT><A HREF="https://a.example/?x=1&amp;y=2" ADD_DATE="1700000000" ICON="data:image/png;base64,AA>">A > B</A>
        <DT><A href='https://b.example/'>B</A>
        <DT><A HREF="place:sort=8">no page</A>
    </DL><p>
</DL>`
  expect(readForeignLinks(text)).toEqual([
    { url: 'https://a.example/?x=1&y=2', at: 1_700_000_000_000 },
    { url: 'https://b.example/' },
  ])
})

test('links in OPML, by whatever name', () => {
  const text = `\uFEFF<?xml version="1.0"?><opml version="2.0"><body>
<outline text="One" type="link" url="https://a.example/1"/>
<outline text="Two"><outline htmlUrl="https://a.example/2&#x26;q"/></outline></body></opml>`
  expect(readForeignLinks(text)).toEqual([
    { url: 'https://a.example/1' },
    { url: 'https://a.example/2&q' },
  ])
})

test.each(['', 'plain text', '{"a":1}', '{broken', '<html><body>no links</body></html>'])(
  'anything else is none of these: %j',
  (text) => {
    expect(readForeignLinks(text)).toBeUndefined()
  },
)

test('a whole export of Google Reader: 2,000 stars with all their other members', () => {
  const items = Array.from({ length: 2_000 }, (_, at) => ({
    crawlTimeMsec: `${1_372_000_000_000 + at}`,
    timestampUsec: `${(1_372_000_000_000 + at) * 1_000}`,
    id: `tag:google.com,2005:reader/item/${at.toString(16).padStart(16, '0')}`,
    categories: ['user/-/state/com.google/starred', 'user/-/label/新聞'],
    title: `<b>標題</b> ${at}`,
    published: 1_371_000_000 + at,
    updated: 1_371_000_000,
    alternate: [{ href: `https://a.example/${at}?utm_source=rss`, type: 'text/html' }],
    content: { direction: 'ltr', content: '<a href="https://other.example/">no star</a>' },
    author: null,
    likingUsers: [],
    annotations: [],
    origin: { streamId: 'feed/https://a.example/rss', htmlUrl: 'https://a.example/' },
  }))
  const file = { direction: 'ltr', id: 'user/1/state/com.google/starred', updated: 1, items }
  const links = readForeignLinks(`\uFEFF\r\n${JSON.stringify(file, null, 1)}`)
  expect(links).toHaveLength(2_000)
  expect(links?.[7]).toEqual({ url: 'https://a.example/7?utm_source=rss', at: 1_372_000_000_007 })
})

test('stars of Inoreader, with what other programs leave out or write otherwise', () => {
  const items = [
    { canonical: [{ href: 'https://a.example/1' }], timestampUsec: '1700000000123456' },
    { canonical: [], alternate: [{ href: 'https://a.example/2' }], published: '1700000000' },
    { canonical: { href: 'https://a.example/no-list' } },
    { canonical: null, alternate: null, url: 'https://a.example/3', published: -1 },
    { link: 'https://a.example/4', published: 'yesterday' },
    { alternate: [{ href: 7 }] },
    { alternate: [null] },
    null,
    'https://a.example/text',
    [],
  ]
  expect(readForeignLinks(JSON.stringify({ items }))).toEqual([
    { url: 'https://a.example/1', at: 1_700_000_000_123.456 },
    { url: 'https://a.example/2', at: 1_700_000_000_000 },
    { url: 'https://a.example/3' },
    { url: 'https://a.example/4' },
  ])
  // A list alone is an export too; an empty one has no stars.
  expect(readForeignLinks(JSON.stringify(items))).toHaveLength(4)
  expect(readForeignLinks('{"items":[]}')).toEqual([])
  expect(readForeignLinks('[]')).toEqual([])
})

test('bookmarks as Chrome, Firefox and Safari write them', () => {
  const text = `\uFEFF<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<Title>Bookmarks</Title>
<DL><p>
  <DT><A HREF="https://a.example/1" ADD_DATE="1700000000" LAST_MODIFIED="0" ICON_URI="https://a.example/i.ico" SHORTCUTURL="a" TAGS="x,y">One &lt;b&gt;</A>
  <DD>A remark with https://a.example/none in it
  <DT><A
     HREF="https://a.example/2"
     ADD_DATE="not a number">Two</A>
  <DT><a add_date=1700000001 href=https://a.example/3>Three</a>
  <DT><A FEEDURL="https://a.example/feed" HREF="">Live bookmark</A>
  <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
  <DT><A HREF="file:///etc/passwd">File</A>
  <DT><A HREF="https://a.example/4?q=&quot;x&quot;&#38;y&#x26;z&nope;" ADD_DATE="-5">Four</A>
  <HR>
  <DT><A HREF="https://a.example/cut`
  expect(readForeignLinks(text)).toEqual([
    { url: 'https://a.example/1', at: 1_700_000_000_000 },
    { url: 'https://a.example/2' },
    { url: 'https://a.example/3', at: 1_700_000_001_000 },
    { url: 'https://a.example/4?q="x"&y&z&nope;' },
  ])
})

test('OPML that is damaged, has names of its own or holds feeds only', () => {
  const opml = (body: string) =>
    readForeignLinks(`<?xml version="1.0" encoding="utf-8"?>\n<!-- x --><OPML><body>${body}`)
  expect(opml('<outline text="a" xmlUrl="https://a.example/feed"/></body></opml>')).toEqual([])
  expect(opml("<outline url='https://a.example/1'>")).toEqual([{ url: 'https://a.example/1' }])
  expect(opml('<outline text="a > b" HTMLURL="https://a.example/2" x:y="z"/>')).toEqual([])
  expect(opml('<outline text="<outline url=&quot;https://a.example/3&quot;>"/>')).toEqual([])
  expect(opml('<outline url="https://a.example/4" url="https://a.example/5"')).toEqual([])
})

test('the list of Pocket, as HTML and as CSV', () => {
  const html = `<!DOCTYPE html>
<html>
\t<!--So long and thanks for all the fish-->
\t<head>
\t\t<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
\t\t<title>Pocket Export</title>
\t</head>
\t<body>
\t\t<h1>Unread</h1>
\t\t<ul>
\t\t\t<li><a href="https://a.example/1?x=1&amp;y=2" time_added="1422000000" tags="one,two">One</a></li>
\t\t</ul>
\t\t<h1>Read Archive</h1>
\t\t<ul>
\t\t\t<li><a href="http://a.example/2" time_added="1422000001" tags="">http://a.example/2</a></li>
\t\t</ul>
\t</body>
</html>`
  expect(readForeignLinks(html)).toEqual([
    { url: 'https://a.example/1?x=1&y=2', at: 1_422_000_000_000 },
    { url: 'http://a.example/2', at: 1_422_000_001_000 },
  ])
  const csv = `title,url,time_added,tags,status\n"One, ""two""",https://a.example/1,1700000000,a|b,unread\n,https://a.example/2,1700000001,,archive`
  expect(readForeignLinks(csv)).toEqual([
    { url: 'https://a.example/1', at: 1_700_000_000_000 },
    { url: 'https://a.example/2', at: 1_700_000_001_000 },
  ])
})

test('lists of Instapaper, Readwise Reader, Raindrop and Google as CSV', () => {
  const instapaper = `URL,Title,Selection,Folder,Timestamp,Tags\r\nhttps://a.example/1,"A title\r\nof two lines","He said ""so"", twice",Unread,1679174385,"[""coding""]"\r\n`
  expect(readForeignLinks(instapaper)).toEqual([
    { url: 'https://a.example/1', at: 1_679_174_385_000 },
  ])
  const readwise = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nWild "Mushrooming",https://a.example/1,01gmjxjdxs6snfysns8hj3ssnk,['example'],2022-11-06 04:33:50+00:00,0,new,True\n`
  expect(readForeignLinks(readwise)).toEqual([
    { url: 'https://a.example/1', at: Date.UTC(2022, 10, 6, 4, 33, 50) },
  ])
  const raindrop = `\uFEFFid,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,One,,"a, b",https://a.example/1,Unsorted,"x, y",2023-02-03T04:05:06.789Z,,,false\n`
  expect(readForeignLinks(raindrop)).toEqual([
    { url: 'https://a.example/1', at: Date.UTC(2023, 1, 3, 4, 5, 6, 789) },
  ])
  const google = 'Title,Note,URL,Comment\n,,,\nOne,,https://a.example/1,\nBook,,,'
  expect(readForeignLinks(google)).toEqual([{ url: 'https://a.example/1' }])
  expect(readForeignLinks('name,url\nOne,https://a.example/1')).toHaveLength(1)
  expect(readForeignLinks('name,address\nOne,https://a.example/1')).toBeUndefined()
})

test('bookmarks as Chrome and Firefox keep them, as JSON', () => {
  const url = 'https://a.example/1'
  const bar = [
    { date_added: '13300000000000000', name: 'One', type: 'url', url },
    { children: [{ type: 'url', url: 'https://a.example/2' }], type: 'folder' },
  ]
  const chrome = {
    checksum: '0',
    roots: {
      bookmark_bar: { children: bar, type: 'folder' },
      other: { children: [{ url: 'chrome://settings/', type: 'url' }], type: 'folder' },
    },
    version: 1,
  }
  expect(readForeignLinks(JSON.stringify(chrome, null, 3))).toEqual([
    { url, at: 1_655_526_400_000 },
    { url: 'https://a.example/2' },
  ])
  const firefox = {
    guid: 'root________',
    dateAdded: 1_700_000_000_000_000,
    children: [
      { typeCode: 2, children: [{ uri: url, dateAdded: 1_700_000_001_000_000 }] },
      { typeCode: 1, uri: 'place:sort=8' },
    ],
  }
  expect(readForeignLinks(JSON.stringify(firefox))).toEqual([{ url, at: 1_700_000_001_000 }])
})

test('lists of Pinboard, wallabag and Omnivore as JSON', () => {
  const items = [
    { href: 'https://a.example/1', description: 'One', time: '2016-01-02T03:04:05Z', toread: 'no' },
    { is_starred: 1, url: 'https://a.example/2', created_at: '2015-09-09T10:00:00+0200' },
    { id: '3', url: 'https://a.example/3', savedAt: '2024-01-02T03:04:05.000Z', state: 'Active' },
  ]
  expect(readForeignLinks(JSON.stringify(items))).toEqual([
    { url: 'https://a.example/1', at: Date.UTC(2016, 0, 2, 3, 4, 5) },
    { url: 'https://a.example/2', at: Date.UTC(2015, 8, 9, 8) },
    { url: 'https://a.example/3', at: Date.UTC(2024, 0, 2, 3, 4, 5) },
  ])
})

test('every link of a huge file is read', () => {
  const many = '<DT><A HREF="https://a.example/x" ADD_DATE="1700000000">x</A>\n'.repeat(50_000)
  expect(readForeignLinks(`<!DOCTYPE NETSCAPE-Bookmark-file-1>${many}`)).toHaveLength(50_000)
})

// A reader whose time does not grow in step with the length runs into the time limit of a test.
test.each([
  ['<!DOCTYPE NETSCAPE-Bookmark-file-1>', '<a "', 200_000],
  ['<!DOCTYPE NETSCAPE-Bookmark-file-1>', "<a x='", 200_000],
  ['<!DOCTYPE NETSCAPE-Bookmark-file-1><a ', 'x ', 400_000],
  ['<opml><outline ', 'a=b', 300_000],
  ['', '[', 200_000],
  ['', '{"children":[', 100_000, ']}'],
  ['url\n', '"a,', 300_000],
  ['url\n', ',""x', 300_000],
  ['url\n"', '""', 300_000],
])('a hostile file comes to an end: %j and many of %j', (head, piece, count, end = '') => {
  const links = readForeignLinks(head + piece.repeat(count) + end.repeat(count))
  expect(links ?? []).toEqual([])
})
