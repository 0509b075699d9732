import { expect, test } from 'vitest'
import { parseFeed } from '../../../../../src/node/importing/parse/parse-feed.ts'

test('the tombstones of an Atom feed are read, whatever their prefix', () => {
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
    <title>T</title><entry><id>a</id><title>A</title></entry>
    <at:deleted-entry ref="tag:x,1&amp;2" when='2026-11-30T03:30:00+01:00'/>
    <at:deleted-entry when="never" ref="tag:y"><at:comment>spam</at:comment></at:deleted-entry>
    <at:deleted-entry when="2026-11-30T00:00:00Z"/></feed>`
  const reading = parseFeed(xml, { url: 'https://feeds.example/', timeZone: 'UTC' })
  expect(reading).toMatchObject({
    kind: 'feed',
    feed: {
      items: [{ guid: 'a' }],
      deleted: [{ guid: 'tag:x,1&2', when: '2026-11-30T02:30:00.000Z' }, { guid: 'tag:y' }],
    },
  })
})
