import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SourcesError } from '../../../../../src/node/importing/sources/named-feed.ts'
import { readSources } from '../../../../../src/node/importing/sources/read-sources.ts'
import { writeFeedsYaml } from '../../../../../src/node/importing/sources/write-feeds-yaml.ts'

const rsshubBases = ['https://hub.example/', 'http://localhost:1200']
const environment = { TOKEN: 'very-secret', RSSHUB_KEY: 'hub-key' }

function read(
  text: string,
  file: string,
  context: Partial<Parameters<typeof readSources>[2]> = {},
) {
  return readSources(text, file, { rsshubBases, environment, ...context })
}

const fixture = (file: string) => readFileSync(`tests/fixtures/feeds/sources/${file}`, 'utf8')
const readFixture = (file: string) => read(fixture(file), file)

/** Category path with the title, then the address. */
function told({ sources }: ReturnType<typeof read>): string[] {
  return sources.map(
    ({ categories, title, url, hasOwnLevel }) =>
      `${[...categories, ...(hasOwnLevel ? [title ?? '(channel)'] : [])].join(' / ')}: ${url}`,
  )
}

test('OPML: outlines are categories, whatever the case of their attributes', () => {
  const result = readFixture('subscriptions.opml')
  expect(told(result)).toEqual([
    '科技 & 生活 / 新闻 > 要闻 / A news: https://a.example/feed?x=1&y=2',
    '科技 & 生活 / B: https://b.example/feed',
    '(channel): https://hub.example/36kr/news/latest',
  ])
  expect(result.sources.map(({ line }) => line)).toEqual([8, 10, 12])
  expect(result.problems).toEqual([
    'subscriptions.opml:13: "ftp://x.example/" does not begin with http:// or https://',
  ])
})

test('feeds.yaml: names, keys and the environment', () => {
  const result = readFixture('feeds.yaml')
  expect(result.problems).toEqual([])
  expect(told(result)).toEqual([
    '科技 / 36氪 / (channel): https://hub.example/36kr/news/latest',
    '科技 / 36氪 / 快讯: https://a.example/feed?n=5',
    '独立博客 / (channel): https://b.example/atom.xml',
    '甲 / 乙: https://c.example/atom.xml',
  ])
  expect(result.sources[0]).toMatchObject({
    bases: ['https://hub.example/36kr/news/latest', 'http://localhost:1200/36kr/news/latest'],
    route: '/36kr/news/latest',
    secretQuery: { key: 'hub-key' },
  })
  expect(result.sources[1]).toEqual({
    url: 'https://a.example/feed?n=5',
    secretQuery: { token: 'very-secret' },
    title: '快讯',
    categories: ['科技', '36氪'],
    hasOwnLevel: true,
    tags: ['快讯', '商业'],
    fullText: true,
    include: ['AI', '/芯片|半导体/'],
    exclude: ['广告'],
    limit: 20,
    everyMs: 30 * 60_000,
    pictures: 'keep',
    headers: { authorization: 'Bearer very-secret' },
    file: 'feeds.yaml',
    line: 4,
  })
})

test('osmosfeed.yaml, planet.ini of Venus and of Pluto, and a plain list', () => {
  expect(told(readFixture('osmosfeed.yaml'))).toEqual([
    '(channel): https://a.example/blog.atom',
    '(channel): https://a.example/dev-to.atom',
  ])
  expect(told(readFixture('planet.ini'))).toEqual([
    'A Blog: http://www.a.example/blog/feed/',
    'Monty: http://b.example/feed/rss2_0?tag=openstack',
  ])
  expect(told(readFixture('pluto.ini'))).toEqual([
    'Ruby Lang News: http://www.c.example/en/feeds/news.rss',
    'Ryan Davis: http://d.example/atom.xml',
  ])
  const list =
    '# mine\nhttps://a.example/feed  A title # remark\r\n\n/bilibili/popular\nfeed://b.example/x\n'
  expect(told(read(list, 'feeds.txt'))).toEqual([
    'A title: https://a.example/feed',
    '(channel): https://hub.example/bilibili/popular',
    '(channel): https://b.example/x',
  ])
})

test('RSSHUB-PAGE: the comments above a route are its categories', () => {
  expect(told(readFixture('config.yml'))).toEqual([
    '二次元 / AcFun / 番剧: https://hub.example/acfun/bangumi/5022158',
    '二次元 / Eventernote / 声优活动及演唱会: https://hub.example/eventernote/actors/%E4%B8%89%E6%A3%AE%E3%81%99%E3%81%9A%E3%81%93/2634',
    '博客 / Hedwig.pub: https://hub.example/blogs/hedwig/zmd',
  ])
  const own = readFixture('user_config.yml')
  expect(told(own)).toEqual(['自定义 / 一 / 自定义测试: https://hub.example/one'])
  expect(own.problems).toEqual(['user_config.yml:6: a feed needs link'])
})

test.each([
  [
    'an unknown key',
    '- url: https://a.example/\n  evry: 1h',
    /^f\.yaml:2: "evry" is no key of a feed; there are url, /,
  ],
  [
    'a wrong time',
    '- url: https://a.example/\n  every: 2',
    /^f\.yaml:2: every must be a time such as 30m/,
  ],
  [
    'a time over a day',
    '- url: https://a.example/\n  every: 7d',
    /^f\.yaml:2: every must .*a day at most$/,
  ],
  [
    'a pattern that is none',
    '- url: https://a.example/\n  include: [/(/]',
    /^f\.yaml:2: include must be words/,
  ],
  [
    'a limit of nothing',
    '- url: https://a.example/\n  limit: 0',
    /^f\.yaml:2: limit must be a number from 1$/,
  ],
  ['no address', 'a:\n  - hello', /^f\.yaml:2: "hello" is no address of a feed$/],
  ['no URL', 'a:\n  - url:', /^f\.yaml:2: url /],
  ['a file', '- file:///etc/passwd', /^f\.yaml:1: .* does not begin with http/],
  [
    'a password',
    '- https://me:secret@a.example/',
    /^f\.yaml:1: the address of a\.example has a name or a password/,
  ],
  [
    'a literal header',
    '- url: https://a.example/\n  headers: { cookie: secret }',
    /^f\.yaml:1: the header "cookie" must take/,
  ],
  [
    'a header of the connection',
    `- url: https://a.example/\n  headers: { Host: "\${TOKEN}" }`,
    /^f\.yaml:1: the header "Host" cannot be set$/,
  ],
  [
    'a variable that is not set',
    `- https://a.example/?key=\${NONE}`,
    /^f\.yaml:1: the environment has no NONE, /,
  ],
  ['a variable in the path', `- https://a.example/\${TOKEN}/x`, /^f\.yaml:1: .* before its "\?"$/],
])('%s is told with its line', (_what, text, problem) => {
  const { problems } = read(`${text}\n`, 'f.yaml')
  expect(problems).toEqual([expect.stringMatching(problem)])
  expect(problems.join()).not.toMatch(/secret/)
})

test('one wrong feed leaves the others alone', () => {
  const { sources } = read(
    '- hello\n- https://a.example/\n- url: https://b.example/\n  evry: 1h\n',
    'f.yaml',
  )
  expect(sources.map(({ url }) => url)).toEqual(['https://a.example/', 'https://b.example/'])
})

test('a route without bases is told', () => {
  const { sources, problems } = read('rsshub://x/y', 'f.txt', { rsshubBases: [] })
  expect(sources).toEqual([])
  expect(problems).toEqual([
    'f.txt:1: "rsshub://x/y" is a route of RSSHub; set rsshubBases to the addresses to ask',
  ])
})

test('a feed that differs only in a secret is told', () => {
  const text = `https://a.example/f?key=\${TOKEN}\nhttps://a.example/f?key=\${RSSHUB_KEY}\n`
  const { sources, problems } = read(text, 'feeds.txt')
  expect(sources).toHaveLength(1)
  expect(problems).toEqual([expect.stringMatching(/^feeds\.txt:2: .*a\.example differs/)])
})

test('a feed that is named twice is asked once', () => {
  expect(read('https://a.example/ A\nhttps://a.example B\n', 'f.txt').sources).toHaveLength(1)
})

test('a file that cannot be read at all says where', () => {
  expect(() => read('a: [', 'f.yaml')).toThrow(SourcesError)
  expect(() => read('a:\n  - b\n c: [', 'f.yaml')).toThrow(/^f\.yaml:3: it is no YAML: /)
  expect(() => read('<html><p></html>', 'f.opml')).toThrow(/^f\.opml: it is no OPML/)
  expect(() => read('', 'f.opml')).toThrow(/^f\.opml: it is no OPML/)
})

test('feeds that stand for others by an alias are told', () => {
  const { sources, problems } = read('a: &x\n  - https://a.example/1\nb: *x\n', 'feeds.yaml')
  expect(sources).toHaveLength(1)
  expect(problems).toEqual([
    'feeds.yaml:3: what stands for other lines (*name) is not followed; write its feeds out',
  ])
})

test('aliases and deep nesting come to an end', () => {
  const bomb = `a: &a [x]\n${'bcdefghij'
    .split('')
    .map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`)
    .join('\n')}`
  expect(read(bomb, 'f.yaml').sources).toEqual([])
  expect(() => read('['.repeat(100_000), 'f.yaml')).toThrow(SourcesError)
})

test.each([
  'subscriptions.opml',
  'feeds.yaml',
  'osmosfeed.yaml',
  'planet.ini',
  'pluto.ini',
  'config.yml',
  'user_config.yml',
])('%s is written as our feeds.yaml, which is read as the same feeds', (file) => {
  const asWritten = { environment: undefined }
  const written = writeFeedsYaml(read(fixture(file), file, asWritten).sources)
  const direct = readFixture(file)
  const again = read(written, 'feeds.yaml')
  expect(again.problems).toEqual([])
  const bare = ({ sources }: ReturnType<typeof read>) =>
    sources
      .map(({ file: _file, line: _line, ...source }) => source)
      .sort((a, b) => a.url.localeCompare(b.url))
  expect(bare(again)).toEqual(bare(direct))
  expect(written).not.toMatch(/very-secret|hub-key/)
})
