import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeFeed } from '../../../../../src/node/importing/decode/decode-feed.ts'

interface Sample {
  readonly label: string
  readonly text: string
  /** Base64; written by the codecs of Python, which know nothing of ours. */
  readonly bytes: string
}

const samples: readonly Sample[] = JSON.parse(
  readFileSync('tests/fixtures/feeds/encodings.json', 'utf8'),
)

/** A feed around a sample: the ASCII around it is in the same encoding. */
function feedOf({ label, bytes }: Sample, declaration: string): Buffer {
  const before = `<?xml version="1.0"${declaration}?><rss><title>`
  const inside = Buffer.from(bytes, 'base64')
  const parts = [before, '</title></rss>'].map((part) => Buffer.from(part, asciiIn(label)))
  if (label === 'utf-16be') for (const part of parts) part.swap16()
  const [head = inside, tail = inside] = parts
  return Buffer.concat([head, inside, tail])
}

function asciiIn(label: string): BufferEncoding {
  return label.startsWith('utf-16') ? 'utf16le' : 'latin1'
}

const declarations = (label: string) =>
  [
    ['by HTTP', `application/xml; charset=${label}`, ''],
    ['by HTTP, quoted, in capitals', `text/xml;Charset="${label.toUpperCase()}"`, ''],
    ['by XML', 'application/rss+xml', ` encoding="${label}"`],
    ['by XML, single quotes', '', ` encoding='${label.toUpperCase()}' standalone="yes"`],
    ['by both', `text/xml; charset=${label}`, ` encoding="${label}"`],
    ['by HTTP, and XML is wrong', `text/xml; charset=${label}`, ' encoding="utf-8"'],
    ['by XML, and HTTP says UTF-8', 'text/xml; charset=utf-8', ` encoding="${label}"`],
    ['by XML, and HTTP says nonsense', 'text/xml; charset=none', ` encoding="${label}"`],
  ] as const

test.each(samples)('$label is read, however it is declared', (sample) => {
  for (const [how, contentType, declaration] of declarations(sample.label)) {
    const { text, isDamaged } = decodeFeed(feedOf(sample, declaration), contentType)
    expect(text, how).toContain(`<title>${sample.text}</title>`)
    expect(isDamaged).toBe(false)
  }
})

test('there are at least 60 names of encodings', () => {
  expect(new Set(samples.map(({ label }) => label)).size).toBeGreaterThanOrEqual(60)
})

test('a byte order mark decides, and is not part of the text', () => {
  const wrong = 'text/xml; charset=gbk'
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const bytes = Buffer.from('\ufeff<rss>中文</rss>', encoding)
    expect(decodeFeed(bytes, wrong).text).toBe('<rss>中文</rss>')
  }
  const big = Buffer.from('\ufeff<rss>中文</rss>', 'utf16le').swap16()
  expect(decodeFeed(big, wrong)).toMatchObject({ text: '<rss>中文</rss>', encoding: 'utf-16be' })
})

test('valid UTF-8 is UTF-8, whatever is declared', () => {
  const bytes = Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss>中文</rss>')
  expect(decodeFeed(bytes, 'text/xml; charset=big5').text).toContain('<rss>中文</rss>')
})

test('UTF-8 that breaks off in a character is UTF-8', () => {
  const bytes = Buffer.from('<rss>中文')
  for (const cut of [1, 2]) {
    const { text, encoding } = decodeFeed(bytes.subarray(0, -cut), 'text/xml; charset=gbk')
    expect([text, encoding]).toEqual(['<rss>中\ufffd', 'utf-8'])
  }
})

test('Chinese bytes that nothing declares are recognised', () => {
  const gbk = samples.find(({ label }) => label === 'gbk')
  const bytes = Buffer.concat(Array(5).fill(Buffer.from(gbk?.bytes ?? '', 'base64')))
  expect(decodeFeed(bytes, '').text).toContain('今天的新闻')
})

test('bytes that mean nothing are told, and do not lose the text', () => {
  const bytes = Buffer.concat([
    Buffer.from('<rss>中文'),
    Buffer.from([0xff]),
    Buffer.from('</rss>'),
  ])
  expect(decodeFeed(bytes, 'text/xml; charset=utf-8')).toEqual({
    text: '<rss>中文\ufffd</rss>',
    encoding: 'utf-8',
    isDamaged: true,
  })
  expect(decodeFeed(new Uint8Array(), '').text).toBe('')
})

test('a character that a program has cut does not hand a feed to the wrong encoding', () => {
  const utf8 = Buffer.concat([
    Buffer.from('<rss>今天的新闻很长，摘要被截'),
    Buffer.from('断').subarray(0, 2),
    Buffer.from('</rss>'),
  ])
  expect(decodeFeed(utf8, 'text/xml; charset=ISO-8859-1').text).toBe(
    '<rss>今天的新闻很长，摘要被截\ufffd</rss>',
  )
  const gbk = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="gbk"?><rss>'),
    Buffer.from('d6d0b9fad6d0b9fad6d0b9fad6', 'hex'),
    Buffer.from('</rss>'),
  ])
  expect(decodeFeed(gbk, 'text/xml; charset=utf-8').text).toContain('<rss>中国中国中国')
})
