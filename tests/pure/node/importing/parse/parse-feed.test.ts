import { expect, test } from 'vitest'
import type { ParsedFeed } from '../../../../../src/node/importing/feed-item.ts'
import { parseFeed } from '../../../../../src/node/importing/parse/parse-feed.ts'

const origin = { url: 'https://feeds.example/news/feed.xml', timeZone: 'Asia/Shanghai' }

function read(text: string): ParsedFeed {
  const reading = parseFeed(text, origin)
  if (reading.kind !== 'feed') throw new Error(`read as ${reading.kind}: ${text.slice(0, 80)}`)
  return reading.feed
}

const rss = (items: string, more = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title><link>https://news.example/</link>${more}${items}</channel></rss>`

test('RSS 2.0 is read whole', () => {
  const feed = read(
    rss(
      `<item><title>A &amp; B</title><link>/1?a=1&amp;b=2</link><guid isPermaLink="false"> id 1 </guid>
      <pubDate>Mon, 30 Nov 2026 09:00:00 +0800</pubDate><dc:creator>李明</dc:creator><author>a@b.example (Ann)</author>
      <category>科技</category><category>科技</category><category> AI </category>
      <description>short</description><content:encoded><![CDATA[<p>long &amp; whole</p>]]></content:encoded>
      <enclosure url="https://cdn.example/a.mp3" type="audio/mpeg" length="1"/></item>`,
      '<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>',
    ),
  )
  expect(feed).toEqual({
    title: 'News',
    link: 'https://news.example/',
    waitMs: 90 * 60_000,
    isCutOff: false,
    warnings: [],
    items: [
      {
        guid: 'id 1',
        link: 'https://news.example/1?a=1&b=2',
        title: 'A & B',
        date: '2026-11-30T01:00:00Z',
        authors: ['Ann', '李明'],
        tags: ['科技', 'AI'],
        html: '<p>long &amp; whole</p>',
        enclosures: [{ url: 'https://cdn.example/a.mp3', type: 'audio/mpeg' }],
      },
    ],
  })
})

test('RSS 0.91 with its document type, 0.90 and 1.0 are read', () => {
  const old = read(
    '<?xml version="1.0"?>\n<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n<rss version="0.91"><channel><title>t</title><item><title>x</title><link>http://c.example/1</link></item></channel></rss>',
  )
  expect(old.items).toMatchObject([{ title: 'x', link: 'http://c.example/1' }])
  const oldest = read(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>t</title></channel><item><title>x</title><link>http://c.example/1</link></item></rdf:RDF>',
  )
  expect(oldest.items).toHaveLength(1)
  const rdf = read(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="http://c.example/"><title>t</title><link>http://c.example/</link><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel><item rdf:about="http://c.example/1"><title>x</title><link>http://c.example/one</link><description>d</description><dc:date>2026-11-30T08:00+09:00</dc:date></item></rdf:RDF>',
  )
  expect(rdf.waitMs).toBe(6 * 60 * 60_000)
  expect(rdf.items).toMatchObject([
    { guid: 'http://c.example/1', link: 'http://c.example/one', date: '2026-11-29T23:00:00Z' },
  ])
})

test('Atom is read, each kind of text as what it is', () => {
  const feed = read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><link rel="self" href="/self"/><link href="."/>
    <entry xml:base="e/"><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">T <b>bold</b></div></title><link rel="enclosure" href="a.mp3" type="audio/mpeg"/><link href="p"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b <img src="i.png"/></p></div></content><summary>s</summary><published>2026-11-29T00:00:00Z</published><updated>2026-11-30T00:00:00Z</updated><author><name>n</name></author><category term="t" label="T"/></entry>
    <entry><id>2</id><title>x &lt;y&gt; z</title><content>a &lt; b\n\nc</content><updated>2026-11-30T00:00:00Z</updated></entry></feed>`,
  )
  expect(feed).toMatchObject({ title: 'A & B', link: 'https://a.example/x/' })
  expect(feed.items).toEqual([
    {
      guid: '1',
      link: 'https://a.example/x/e/p',
      title: 'T bold',
      date: '2026-11-29T00:00:00Z',
      updated: '2026-11-30T00:00:00Z',
      authors: ['n'],
      tags: ['T'],
      html: '<p>a &lt; b <img src="https://a.example/x/e/i.png"></p>',
      enclosures: [{ url: 'https://a.example/x/e/a.mp3', type: 'audio/mpeg' }],
    },
    {
      guid: '2',
      title: 'x <y> z',
      date: '2026-11-30T00:00:00Z',
      authors: [],
      tags: [],
      html: '<p>a &lt; b</p>\n<p>c</p>',
      enclosures: [],
    },
  ])
})

test('Atom 0.3 is read', () => {
  const feed = read(
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title><entry><id>a</id><title>x</title><issued>2004-01-01T00:00:00Z</issued><modified>2004-01-02T00:00:00Z</modified><content mode="escaped" type="text/html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>',
  )
  expect(feed.items).toMatchObject([{ date: '2004-01-01T00:00:00Z', html: '<p>x</p>' }])
})

test('JSON Feed is read', () => {
  const feed = read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      home_page_url: 'https://j.example/',
      items: [
        {
          id: 1,
          url: '/a',
          title: 'x < y',
          content_html: '<p>h</p>',
          content_text: 'the longer text',
          date_published: '2026-11-30T00:00:00Z',
          authors: [{ name: 'n' }],
          attachments: [{ url: 'https://j.example/1.mp3', mime_type: 'audio/mpeg' }],
        },
        { id: '2', content_text: 'a & b' },
      ],
    }),
  )
  expect(feed.items).toMatchObject([
    {
      guid: '1',
      link: 'https://j.example/a',
      title: 'x < y',
      html: '<p>h</p>',
      enclosures: [{ url: 'https://j.example/1.mp3', type: 'audio/mpeg' }],
    },
    { guid: '2', html: '<p>a &amp; b</p>' },
  ])
})

test.each([
  ['a bare &', '<item><title>R & D</title></item>', 'R & D'],
  ['a bare <', '<item><title>a < b</title></item>', 'a < b'],
  ['a < before a letter', '<item><title>a<b</title></item>', 'a<b'],
  ['HTML entities', '<item><title>a&nbsp;&mdash; b&hellip;</title></item>', 'a — b…'],
  ['twice escaped', '<item><title>AT&amp;amp;T</title></item>', 'AT&T'],
  ['markup in a title', '<item><title>&lt;b&gt;a&lt;/b&gt; b</title></item>', 'a b'],
  [
    'a tag that is talked of',
    '<item><title>The &lt;template&gt; element</title></item>',
    'The <template> element',
  ],
  ['CDATA', '<item><title><![CDATA[a <i>b</i> & c]]></title></item>', 'a b & c'],
  ['control characters', '<item><title>a\u0000\u0008b\u001f\ufffe</title></item>', 'ab'],
  ['a comment', '<item><!-- > <item> --><title>a</title></item>', 'a'],
])('%s does not lose an item', (_what, item, title) => {
  const feed = read(rss(item))
  expect(feed.items.map((one) => one.title)).toEqual([title])
})

test('what stands before the declaration does not lose a feed', () => {
  const feed = rss('<item><title>a</title></item>')
  for (const before of ['\n\n  ', '\ufeff', '<br />\n<b>Warning</b>: x in <b>/y.php</b>\n']) {
    expect(read(before + feed).items).toHaveLength(1)
  }
})

test('entities of a feed’s own are not expanded, files and addresses are not opened', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
  const feed = read(bomb + rss('<item><title>&b; &f;</title></item>'))
  expect(feed.items[0]?.title).toBe('&b; &f;')
})

test('twenty thousand entities are read', () => {
  const feed = read(
    rss(`<item><title>a</title><description>${'&lt;p&gt;'.repeat(20_000)}</description></item>`),
  )
  expect(feed.items[0]?.html.length).toBe(60_000)
})

test('a feed that breaks off is read up to its last whole item', () => {
  const items = [1, 2, 3].map(
    (n) => `<item><guid>${n}</guid><description><![CDATA[</item> ${n}]]></description></item>`,
  )
  const whole = rss(items.join(''))
  const ends = items.map((item) => whole.indexOf(item) + item.length)
  const last = ends.at(-1) ?? 0
  for (let length = whole.indexOf('<item>'); length < last; length += 1) {
    const feed = read(whole.slice(0, length))
    const count = ends.filter((end) => end <= length).length
    expect(feed.items.map(({ guid }) => guid)).toEqual(['1', '2', '3'].slice(0, count))
    expect(feed.isCutOff).toBe(true)
    expect(feed.warnings).toEqual([
      `the feed breaks off after ${count} whole item${count === 1 ? '' : 's'}`,
    ])
  }
})

test('Atom, RDF and JSON that break off are read as far as they go', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>1</id></entry><entry><id>2'
  const rdf =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>t</title></channel><item rdf:about="http://c.example/1"><title>x</title></item><item'
  const json =
    '{"version":"https://jsonfeed.org/version/1","title":"t","items":[{"id":"1","tags":["]}"]},{"id":"2","tags":["'
  for (const text of [atom, rdf, json]) {
    const feed = read(text)
    expect(feed).toMatchObject({ title: 't', isCutOff: true })
    expect(feed.items).toHaveLength(1)
  }
})

test('an item that cannot be read does not take the others with it', () => {
  const feed = read(
    rss(
      '<item><guid>1</guid></item><item><title>a<title>b</title></item><item><guid>3</guid></item>',
    ),
  )
  expect(feed.items.map(({ guid }) => guid)).toEqual(['1', '3'])
  expect(feed.warnings).toEqual(['1 of 3 items cannot be read'])
})

test('xml:base goes before the channel’s link', () => {
  const feed = read(
    '<rss version="2.0" xml:base="https://base.example/a/"><channel><title>t</title><link>https://news.example/</link><item xml:base="b/"><link>c</link><description>&lt;a href="d">d&lt;/a></description></item><item><link>c</link></item></channel></rss>',
  )
  expect(feed.items.map(({ link }) => link)).toEqual([
    'https://base.example/a/b/c',
    'https://base.example/a/c',
  ])
  expect(feed.items[0]?.html).toBe('<a href="https://base.example/a/b/d">d</a>')
})

test('links that are none of the web are left out', () => {
  const links = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '']
  const feed = read(
    rss(
      links
        .map(
          (link) =>
            `<item><guid>${link}x</guid><link>${link}</link><enclosure url="${link}" type="audio/mpeg"/></item>`,
        )
        .join(''),
    ),
  )
  expect(feed.items.map(({ link, enclosures }) => [link, enclosures])).toEqual(
    links.map(() => [undefined, []]),
  )
})

test('pictures of Media RSS come where a text has none', () => {
  const media = '<media:content url="https://i.example/1.jpg" medium="image"/>'
  const feed = read(
    rss(
      `<item><guid>1</guid>${media}</item><item><guid>2</guid><description>&lt;img src="x"&gt;</description>${media}</item>`,
    ),
  )
  expect(feed.items.map(({ enclosures }) => enclosures)).toEqual([
    [{ url: 'https://i.example/1.jpg', type: 'image/*' }],
    [],
  ])
})

test('what podcasts and films say in extensions alone is title, author, text and picture', () => {
  const items = `<item><guid>1</guid><itunes:title>Episode</itunes:title><itunes:author>Host</itunes:author><itunes:summary>All &lt;about&gt;

it</itunes:summary><itunes:image href="https://i.example/1.jpg"/></item>
    <item><guid>2</guid><title>Own</title><itunes:title>Other</itunes:title><description>Text</description><itunes:summary>Longer than the text</itunes:summary></item>
    <item><guid>3</guid><media:group><media:title>Film</media:title><media:description>Words</media:description><media:content url="https://v.example/1.swf" type="application/x-shockwave-flash"/><media:thumbnail url="https://i.example/3.jpg"/></media:group></item>`
  const namespace = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media='
  const feed = read(rss(items).replace('xmlns:media=', namespace))
  expect(
    feed.items.map(({ title, authors, html, enclosures }) => [title, authors, html, enclosures]),
  ).toEqual([
    [
      'Episode',
      ['Host'],
      '<p>All &lt;about&gt;</p>\n<p>it</p>',
      [{ url: 'https://i.example/1.jpg', type: 'image/*' }],
    ],
    ['Own', [], 'Text', []],
    ['Film', [], '<p>Words</p>', [{ url: 'https://i.example/3.jpg', type: 'image/*' }]],
  ])
})

test('items that are nothing but a file are told apart by its address', () => {
  const item = (name: string) =>
    `<item><enclosure url="https://cdn.example/${name}" type="audio/mpeg"/></item>`
  const feed = read(rss(item('1.mp3?sign=1') + item('2.mp3')))
  expect(feed.items.map(({ guid }) => guid)).toEqual([
    'https://cdn.example/1.mp3',
    'https://cdn.example/2.mp3',
  ])
})

test('a feed without items is a feed', () => {
  expect(read(rss('')).items).toEqual([])
  expect(read('<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title></feed>').items).toEqual(
    [],
  )
})

test('a page is no feed, and says which feeds it names', () => {
  const page = `<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2">
    <link type='application/atom+xml' rel='ALTERNATE' href='https://x.example/atom'><link rel=stylesheet href=x.css>
    <link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/rss+xml" href="javascript:x"></head><p><rss>`
  expect(parseFeed(page, origin)).toEqual({
    kind: 'page',
    feeds: ['https://feeds.example/rss?a=1&b=2', 'https://x.example/atom'],
  })
  expect(parseFeed('\n<HTML><body>', origin).kind).toBe('page')
})

test.each([
  '',
  'hello',
  '<opml></opml>',
  '{"a":1}',
  '[]',
  '<',
  '<rss',
  '{"items":[',
  '<?xml',
  '\u0000',
])('%j is neither', (text) => {
  expect(parseFeed(text, origin)).toEqual({ kind: 'unknown' })
})

test('hostile texts come to an end', () => {
  const hostile = [
    '<a "<a" ',
    '<![CDATA[',
    '<!--',
    '<item>',
    '</item>',
    '<',
    '<title>',
    '&lt;',
    '&',
    '<item><title>',
    '<!DOCTYPE [',
    '<x y="',
    ']]>',
    '<x>',
  ]
  for (const part of hostile) {
    // A walk whose time grows with the square of the length would not end before the test does.
    const text = rss(part.repeat(100_000 / part.length))
    const kinds = [text, text.slice(0, -30)].map((one) => parseFeed(one, origin).kind)
    expect(kinds.every((kind) => kind === 'feed' || kind === 'unknown')).toBe(true)
  }
})
