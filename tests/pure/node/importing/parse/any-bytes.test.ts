import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutForbidden } from '../../../../../src/node/core/escape.ts'
import { decodeFeed } from '../../../../../src/node/importing/decode/decode-feed.ts'
import { parseFeed } from '../../../../../src/node/importing/parse/parse-feed.ts'
import { randomCases } from '../../../../run/long-run.ts'

const origin = { url: 'https://feeds.example/feed', timeZone: 'Asia/Shanghai' }

const feeds = [
  '<?xml version="1.0" encoding="gbk"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xml:base="https://b.example/"><channel><title>新闻 &amp; more</title><link>/</link><ttl>5</ttl><item xml:base="x/"><title><![CDATA[a < b]]></title><guid>1</guid><pubDate>Mon, 30 Nov 2026 09:00:00 +0800</pubDate><description>&lt;p&gt;x&lt;img src="i"&gt;</description><enclosure url="a.mp3" type="audio/mpeg"/></item><item><title>b</title></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><title type="xhtml"><div>t</div></title><entry><id>1</id><link href="/1"/><content type="xhtml" xml:base="https://c.example/"><div><p>a<br/>b</p></div></content><updated>2026-11-30T00:00:00Z</updated></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>t</title></channel><item rdf:about="http://c.example/1"><title>x</title></item></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":1,"url":"/a","content_html":"<p>\\u0000x","tags":["a"],"authors":[{"name":"n"}]},{"id":"2"}]}',
]

/** A feed of which stretches of bytes are dropped, doubled, swapped or replaced. */
const spoiled = fc
  .record({
    feed: fc.constantFrom(...feeds),
    cuts: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        with: fc.oneof(
          fc.uint8Array({ maxLength: 20 }),
          fc
            .constantFrom(
              '<',
              '>',
              '&',
              '"',
              ']]>',
              '<![CDATA[',
              '<!--',
              '</item>',
              '<item>',
              '\\',
              '{',
            )
            .map((text) => Buffer.from(text)),
        ),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ feed, cuts }) =>
    cuts.reduce((bytes, { at, length, with: added }) => {
      const from = Math.floor(at * bytes.length)
      return Buffer.concat([bytes.subarray(0, from), added, bytes.subarray(from + length)])
    }, Buffer.from(feed)),
  )

test('whatever bytes come, they are a feed, a page or unknown, and items have safe addresses', () => {
  fc.assert(
    fc.property(
      fc.oneof(spoiled, fc.uint8Array({ maxLength: 200 })),
      fc.constantFrom(
        '',
        'text/xml; charset=gbk',
        'text/xml; charset=utf-16',
        'x; charset=nonsense',
      ),
      (bytes, contentType) => {
        const reading = parseFeed(decodeFeed(bytes, contentType).text, origin)
        if (reading.kind !== 'feed') return
        for (const { link, title, html, date, enclosures } of reading.feed.items) {
          for (const url of [link, ...enclosures.map((one) => one.url)]) {
            if (url !== undefined) expect(url).toMatch(/^https?:\/\/[^/\s]/)
          }
          for (const text of [title, html]) expect(text).toBe(withoutForbidden(text))
          if (date !== undefined) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
        }
      },
    ),
    { numRuns: randomCases(500) },
  )
})

test('what would take gigabytes or hours is no feed', () => {
  const begin = '<rss version="2.0"><channel><title>t</title>'
  const end = '</channel></rss>'
  expect(parseFeed(begin + '<a/>'.repeat(500_000) + end, origin)).toEqual({ kind: 'too-large' })
  const wide = begin.replace('<channel>', `<channel ${'x'.repeat(100_000)}="">`)
  const broken = wide + '<item><title><title></title></item>'.repeat(2000) + end
  expect(parseFeed(broken, origin)).toEqual({ kind: 'unknown' })
  const deep = `<rss version="2.0" xml:base="https://b.example/"><channel><item><guid>1</guid><description><![CDATA[<a href="x">${'<div>'.repeat(20_000)}]]></description></item></channel></rss>`
  expect(parseFeed(deep, origin)).toMatchObject({ kind: 'feed', feed: { items: [{ guid: '1' }] } })
})
