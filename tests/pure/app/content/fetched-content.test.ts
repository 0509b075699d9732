import { describe, expect, test, vi } from 'vitest'
import { ContentFormatError } from '../../../../src/app/content/content-format-error.ts'
import { ContentMissingError } from '../../../../src/app/content/content-source.ts'
import { createFetchedContent } from '../../../../src/app/content/fetched-content.ts'
import { makePack } from '../../../../src/node/site/packs/make-pack.ts'
import { articleDataUrl } from '../../../../src/shared/article-shards.ts'
import type { ListPageName } from '../../../../src/shared/urls/list-scope.ts'

type Answer = () => Response | Promise<Response>

const json = (value: unknown) => () => Response.json(value)
const missing = () => new Response('', { status: 404 })
const list = (hash: string) => ({
  kind: 'list',
  hash,
  scope: { kind: 'all' },
  page: 'latest',
  label: '',
  articles: [],
})
const article = (id: string) => ({
  kind: 'article',
  hash: id,
  body: '',
  article: { id, title: id, categories: [], excerpt: '', minutes: 1, tags: [], headings: [] },
})
const latest = '/x/data/lists/all/latest.json'
const site = '/x/data/site.json'

/** A network that gives each address its answers in turn, the last one for ever. */
function fakeNetwork(answers: Record<string, Answer[]>, articleShards = 0) {
  const news = vi.fn()
  const calls: string[] = []
  const signals: (AbortSignal | undefined)[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input)
    calls.push(`${url} ${init?.cache}`)
    signals.push(init?.signal ?? undefined)
    const queue = answers[url] ?? [missing]
    const answer = queue.length > 1 ? queue.shift() : queue[0]
    return (answer ?? missing)()
  }
  const content = createFetchedContent({
    base: '/x/',
    fetch,
    limit: 2,
    ...(articleShards > 0 && { packing: { articleShards } }),
    onNewBuild: news,
  })
  return { calls, content, news, signals }
}

describe('reading', () => {
  test('asks once and then remembers', async () => {
    const { calls, content } = fakeNetwork({ [latest]: [json(list('h1'))] })
    const address = { kind: 'list', scope: { kind: 'all' }, page: 'latest' } as const
    expect(content.peek(address)).toBeUndefined()
    const [one, other] = await Promise.all([
      content.list({ kind: 'all' }, 'latest'),
      content.page(address),
    ])
    expect(one).toBe(other)
    expect(await content.list({ kind: 'all' }, 'latest')).toBe(one)
    expect(content.peek(address)).toBe(one)
    expect(calls).toEqual([`${latest} default`])
  })

  test('does not keep or share an answer that was under way when it forgot', async () => {
    let arrive = (_: Response) => {}
    const slow = () => new Promise<Response>((resolve) => (arrive = resolve))
    const path = '/x/data/articles/a.json'
    const { content } = fakeNetwork({
      [path]: [slow, missing],
      [site]: [json({ build: '1', articles: 1 })],
    })
    await content.renew()
    const early = content.article('a')
    content.forget()
    await expect(content.article('a')).rejects.toThrow(ContentMissingError)
    arrive(Response.json(article('a')))
    await expect(early).resolves.toMatchObject({ hash: 'a' })
    expect(content.peek({ kind: 'article', id: 'a' })).toBeUndefined()
    await expect(content.article('a')).rejects.toThrow(ContentMissingError)
  })

  test('forgets what was unused for longest, and everything when told to', async () => {
    const { content } = fakeNetwork(
      Object.fromEntries(
        ['a', 'b', 'c'].map((id) => [`/x/data/articles/${id}.json`, [json(article(id))]]),
      ),
    )
    for (const id of ['a', 'b', 'a', 'c']) await content.article(id)
    const kept = () => ['a', 'b', 'c'].filter((id) => content.peek({ kind: 'article', id }))
    expect(kept()).toEqual(['a', 'c'])
    content.forget()
    expect(kept()).toEqual([])
  })

  test('is given up when nobody waits any more', async () => {
    const { content, signals } = fakeNetwork({ [latest]: [() => new Promise(() => {})] })
    const address = { kind: 'list', scope: { kind: 'all' }, page: 'latest' } as const
    const [one, other] = [new AbortController(), new AbortController()]
    const waiting = [one, other].map(({ signal }) => content.page(address, signal))
    const ends = Promise.allSettled(waiting)
    one.abort()
    expect(signals[0]?.aborted).toBe(false)
    other.abort()
    expect(signals[0]?.aborted).toBe(true)
    expect((await ends).map((end) => end.status)).toEqual(['rejected', 'rejected'])
  })
})

describe('after a deploy', () => {
  test('a missing file is asked for once more, past the cache', async () => {
    const { calls, content } = fakeNetwork({
      [latest]: [missing, json(list('h2'))],
      [site]: [json({ build: 'b2', articles: 1 })],
    })
    expect((await content.list({ kind: 'all' }, 'latest')).hash).toBe('h2')
    expect(calls).toEqual([`${latest} default`, `${site} no-store`, `${latest} reload`])
  })

  test('a file of another form is asked for once more', async () => {
    const { content } = fakeNetwork({
      [latest]: [json({ version: 2 }), json(list('h2'))],
      [site]: [json({ build: 'b2', articles: 1 })],
    })
    expect((await content.list({ kind: 'all' }, 'latest')).hash).toBe('h2')
  })
})

describe('after a deploy that deals the articles out anew', () => {
  const shard = (...ids: string[]) => {
    const pack = makePack(ids.map((id) => [id, JSON.stringify(article(id))] as const))
    return () => new Response(Buffer.from(pack))
  }
  const packed = (articleShards: number) =>
    json({ build: `b${articleShards}`, articles: 3, articleShards })
  const address = (shards: number) => `/x/${articleDataUrl('a', shards)}`

  test('an article is found in its new file, also by those who ask at the same time', async () => {
    const { content } = fakeNetwork(
      {
        [address(1)]: [shard('b')],
        '/x/data/shards/0.bin': [shard('b')],
        [site]: [packed(64)],
        [address(64)]: [shard('a')],
      },
      1,
    )
    const both = await Promise.all([content.article('a'), content.article('b')])
    expect(both.map((file) => file.kind === 'article' && file.article.id)).toEqual(['a', 'b'])
  })

  test('an article that is in no file is missing, not broken', async () => {
    const { content } = fakeNetwork(
      { '/x/data/shards/0.bin': [shard('b')], [site]: [packed(1)] },
      1,
    )
    await expect(content.article('a')).rejects.toThrow(ContentMissingError)
  })
})

describe('after a deploy with larger packs of lists', () => {
  test('a page is found in its new pack', async () => {
    const pack = (...pages: readonly ListPageName[]) => {
      const bytes = makePack(
        pages.map(
          (page) => [String(page), JSON.stringify({ ...list(`h-${page}`), page })] as const,
        ),
      )
      return () => new Response(Buffer.from(bytes))
    }
    const { content } = fakeNetwork(
      {
        '/x/data/lists/all/pages-1.bin': [missing],
        '/x/data/lists/all/pages-0.bin': [pack(9)],
        '/x/data/lists/all/undated-0.bin': [pack('undated', 'undated-2')],
        [site]: [json({ build: 'b2', articles: 3, articleShards: 1, pagesInPack: 32 })],
      },
      1,
    )
    expect((await content.list({ kind: 'all' }, 9)).hash).toBe('h-9')
    expect((await content.list({ kind: 'all' }, 'undated-2')).hash).toBe('h-undated-2')
  })
})

describe('renew', () => {
  test('forgets what was read in another build, and says so', async () => {
    const { calls, content, news } = fakeNetwork({
      [latest]: [json(list('h1')), json(list('h2'))],
      [site]: [json({ build: 'b1', articles: 1 }), json({ build: 'b2', articles: 1 })],
    })
    await content.renew()
    expect((await content.list({ kind: 'all' }, 'latest')).hash).toBe('h1')
    await content.renew()
    expect((await content.list({ kind: 'all' }, 'latest')).hash).toBe('h2')
    await content.renew()
    await content.list({ kind: 'all' }, 'latest')
    expect(calls.filter((call) => call.startsWith(latest))).toHaveLength(2)
    expect(news).toHaveBeenCalledTimes(2)
  })
})

describe('without a deploy', () => {
  test('a missing file stays missing', async () => {
    const { calls, content } = fakeNetwork({ [site]: [json({ build: 'b1', articles: 1 })] })
    await expect(content.article('zz')).rejects.toThrow(ContentMissingError)
    calls.length = 0
    await expect(content.article('zz')).rejects.toThrow(ContentMissingError)
    expect(calls).toEqual(['/x/data/articles/zz.json default', `${site} no-store`])
  })

  test('a page in place of JSON counts as missing', async () => {
    const page = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
    const { content } = fakeNetwork({
      [latest]: [page],
      [site]: [json({ build: 'b1', articles: 1 })],
    })
    await expect(content.list({ kind: 'all' }, 'latest')).rejects.toThrow(ContentMissingError)
  })

  test('broken JSON and failing servers are told apart', async () => {
    const broken = fakeNetwork({
      [latest]: [() => new Response('{')],
      [site]: [json({ build: 'b1', articles: 1 })],
    })
    await expect(broken.content.list({ kind: 'all' }, 'latest')).rejects.toThrow(ContentFormatError)
    const failing = fakeNetwork({ [latest]: [() => new Response('', { status: 503 })] })
    await expect(failing.content.list({ kind: 'all' }, 'latest')).rejects.toThrow('503')
  })
})
