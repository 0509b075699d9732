import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { attachedFiles } from '../../../../src/node/feeds/attached-files.ts'
import { makeAtom } from '../../../../src/node/feeds/make-atom.ts'
import { makeFeed } from '../../../../src/node/feeds/make-feed.ts'
import { makeJsonFeed } from '../../../../src/node/feeds/make-json-feed.ts'
import { render } from '../body/render-for-test.ts'
import { sampleSite } from './sample-site.ts'

const { html } = render(
  '<p>Listen: <code>&lt;audio src="x.mp3"&gt;</code></p><audio controls src="https://cdn.example/1.mp3?a=1&amp;b=|"></audio>' +
    '<video><source src="https://cdn.example/2.webm"><source src="https://cdn.example/2.mp4"></video>' +
    '<audio src="https://cdn.example/1.mp3?a=1&amp;b=|"></audio><audio src="https://cdn.example/stream"></audio>',
)

test('the files that a body plays are found, each once, as far as their kind is known', () => {
  expect(attachedFiles(html, 'https://news.example/a/a1/')).toEqual([
    { url: 'https://cdn.example/1.mp3?a=1&b=%7C', type: 'audio/mpeg' },
    { url: 'https://cdn.example/2.webm', type: 'video/webm' },
    { url: 'https://cdn.example/2.mp4', type: 'video/mp4' },
  ])
  expect(attachedFiles('<audio src="/media/x.ogg"></audio>', 'https://news.example/a/a1/')).toEqual(
    [{ url: 'https://news.example/media/x.ogg', type: 'audio/ogg' }],
  )
  expect(attachedFiles('<p>Text</p>', 'https://news.example/a/a1/')).toEqual([])
})

test('they are enclosures in Atom and attachments in JSON Feed', () => {
  const feed = makeFeed({ kind: 'all' }, sampleSite([{ html }, { html: '<p>x</p>' }]))
  const [plain, entry] = parseAtomFeed(makeAtom(feed)).entries ?? []
  expect(entry?.links?.filter(({ rel }) => rel === 'enclosure')).toMatchObject([
    { href: 'https://cdn.example/1.mp3?a=1&b=%7C', type: 'audio/mpeg' },
    { href: 'https://cdn.example/2.webm', type: 'video/webm' },
    { href: 'https://cdn.example/2.mp4', type: 'video/mp4' },
  ])
  expect(plain?.links?.some(({ rel }) => rel === 'enclosure')).toBe(false)
  const json = parseJsonFeed(makeJsonFeed(feed)).items ?? []
  expect(json.map(({ attachments }) => attachments?.map(({ mime_type }) => mime_type))).toEqual([
    undefined,
    ['audio/mpeg', 'video/webm', 'video/mp4'],
  ])
})
