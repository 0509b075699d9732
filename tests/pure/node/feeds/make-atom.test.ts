import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { makeAtom } from '../../../../src/node/feeds/make-atom.ts'
import { makeFeed } from '../../../../src/node/feeds/make-feed.ts'
import { hostileTitles } from './hostile-titles.ts'
import { sampleSite } from './sample-site.ts'
import { schemaErrors } from './schema-errors.ts'

const site = sampleSite(
  [
    {
      title: '晨间 <快讯> & "其他"',
      date: '2024-05-01T00:30:00Z',
      updated: '2024-05-02T08:00:00Z',
      author: 'IT 之家',
      categories: [['新媒体', 'IT 之家', '分类资讯']],
      tags: ['手机'],
      original: 'https://www.ithome.example/1?a=1&b=2',
      html: '<p>正文 &amp; <a href="#h-1">内</a> <img src="/n/media/x.png" alt=""></p>',
    },
    { title: 'Plain', lang: 'en', categories: [['新媒体']], excerpt: '', html: '<p>x</p>' },
  ],
  {
    description: '每天的新闻',
    categories: {
      新媒体: { slug: 'media', description: '网上的报道' },
      '新媒体/IT 之家': { slug: 'ithome' },
      '新媒体/IT 之家/分类资讯': { slug: 'sorted' },
    },
  },
  '/n/',
)

test('the feed of the site', async () => {
  const xml = makeAtom(makeFeed({ kind: 'all' }, site))
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
    <title>晨报</title>
    <subtitle>每天的新闻</subtitle>
    <id>urn:uuid:4b26e0e8-af50-5cc1-9264-e210ee074af6</id>
    <updated>2024-05-02T08:00:00Z</updated>
    <link rel="self" type="application/atom+xml" href="https://news.example/n/feed.xml"/>
    <link rel="alternate" type="text/html" href="https://news.example/n/"/>
    <link rel="alternate" type="application/feed+json" href="https://news.example/n/feed.json"/>
    <author><name>晨报</name><uri>https://news.example/n/</uri></author>
    <generator>Broadsheet</generator>
    <entry>
    <title>晨间 &lt;快讯&gt; &amp; &quot;其他&quot;</title>
    <id>urn:uuid:6b3deba8-1a0f-5622-84cc-fc7781c66484</id>
    <published>2024-05-01T00:30:00Z</published>
    <updated>2024-05-02T08:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://news.example/n/a/a1/"/>
    <link rel="via" href="https://www.ithome.example/1?a=1&amp;b=2"/>
    <author><name>IT 之家</name><uri>https://news.example/n/by/IT-%E4%B9%8B%E5%AE%B6/</uri></author>
    <category term="分类资讯" scheme="https://news.example/n/c/media/ithome/" label="新媒体 › IT 之家 › 分类资讯"/>
    <category term="手机"/>
    <summary>摘要 1</summary>
    <content type="html">&lt;p&gt;正文 &amp;amp; &lt;a href=&quot;https://news.example/n/a/a1/#h-1&quot;&gt;内&lt;/a&gt; &lt;img src=&quot;https://news.example/n/media/x.png&quot; alt=&quot;&quot;&gt;&lt;/p&gt;</content>
    </entry>
    <entry xml:lang="en">
    <title>Plain</title>
    <id>urn:uuid:8dcad060-f141-5773-8182-fa00279ffea1</id>
    <published>2024-01-02T08:00:00Z</published>
    <updated>2024-01-02T08:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://news.example/n/a/a2/"/>
    <category term="新媒体" scheme="https://news.example/n/c/" label="新媒体"/>
    <content type="html">&lt;p&gt;x&lt;/p&gt;</content>
    </entry>
    </feed>
    "
  `)
  expect(await schemaErrors(xml, 'atom')).toEqual([])
})

test('the feed of a category at any depth carries summaries', async () => {
  const xml = makeAtom(makeFeed({ kind: 'category', slugs: ['media', 'ithome'] }, site))
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
    <title>新媒体 › IT 之家 · 晨报</title>
    <id>urn:uuid:d5acba91-c3a7-592e-90c9-fdb56d563402</id>
    <updated>2024-05-02T08:00:00Z</updated>
    <link rel="self" type="application/atom+xml" href="https://news.example/n/c/media/ithome/feed.xml"/>
    <link rel="alternate" type="text/html" href="https://news.example/n/c/media/ithome/"/>
    <link rel="alternate" type="application/feed+json" href="https://news.example/n/c/media/ithome/feed.json"/>
    <author><name>晨报</name><uri>https://news.example/n/</uri></author>
    <generator>Broadsheet</generator>
    <entry>
    <title>晨间 &lt;快讯&gt; &amp; &quot;其他&quot;</title>
    <id>urn:uuid:6b3deba8-1a0f-5622-84cc-fc7781c66484</id>
    <published>2024-05-01T00:30:00Z</published>
    <updated>2024-05-02T08:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://news.example/n/a/a1/"/>
    <link rel="via" href="https://www.ithome.example/1?a=1&amp;b=2"/>
    <author><name>IT 之家</name><uri>https://news.example/n/by/IT-%E4%B9%8B%E5%AE%B6/</uri></author>
    <category term="分类资讯" scheme="https://news.example/n/c/media/ithome/" label="新媒体 › IT 之家 › 分类资讯"/>
    <category term="手机"/>
    <summary>摘要 1</summary>
    </entry>
    </feed>
    "
  `)
  expect(await schemaErrors(xml, 'atom')).toEqual([])
})

test('a feed reader gets back what was put in', () => {
  const feed = parseAtomFeed(makeAtom(makeFeed({ kind: 'all' }, site)))
  expect(feed.title?.value).toBe('晨报')
  expect(feed.links?.find((link) => link.rel === 'self')?.href).toBe(
    'https://news.example/n/feed.xml',
  )
  const [first, second] = feed.entries ?? []
  expect(first).toMatchObject({
    id: 'urn:uuid:6b3deba8-1a0f-5622-84cc-fc7781c66484',
    title: { value: '晨间 <快讯> & "其他"' },
    summary: { value: '摘要 1' },
    published: '2024-05-01T00:30:00Z',
    updated: '2024-05-02T08:00:00Z',
    authors: [{ name: 'IT 之家' }],
    content: {
      type: 'html',
      value:
        '<p>正文 &amp; <a href="https://news.example/n/a/a1/#h-1">内</a> <img src="https://news.example/n/media/x.png" alt=""></p>',
    },
  })
  expect(second).toMatchObject({ xml: { lang: 'en' }, title: { value: 'Plain' } })
})

test('hostile titles stay text and the feed stays valid', async () => {
  const titles = hostileTitles.map(({ title }) => title)
  const hostile = sampleSite(
    titles.map((title) => ({
      title,
      excerpt: title,
      author: title,
      categories: [[title, 'a/b'], ['..'], ['CON'], ['page']],
      tags: [title],
      html: `<p>${title.replace(/[&<>]/g, '')}</p>`,
    })),
    { title: titles[0], description: titles[1], fullCategoryFeeds: true },
  )
  const feed = makeFeed({ kind: 'all' }, hostile)
  const xml = makeAtom(feed)
  expect(await schemaErrors(xml, 'atom')).toEqual([])
  const read = parseAtomFeed(xml).entries?.map((entry) => entry.title?.value)
  expect(read).toEqual(hostileTitles.map(({ readAs }) => readAs).reverse())
})

test('an empty feed is valid and the same every day', async () => {
  const xml = makeAtom(makeFeed({ kind: 'all' }, sampleSite([])))
  expect(await schemaErrors(xml, 'atom')).toEqual([])
  expect(xml).toContain('<updated>1970-01-01T00:00:00Z</updated>')
})
