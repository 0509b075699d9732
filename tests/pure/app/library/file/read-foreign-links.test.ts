import { expect, test } from 'vitest'
import { readForeignLinks } from '../../../../../src/app/library/file/read-foreign-links.ts'

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
