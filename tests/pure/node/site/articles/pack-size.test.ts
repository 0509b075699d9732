import { expect, test } from 'vitest'
import { packedSize } from '../../../../../src/node/fit-site.ts'
import { articleShards } from '../../../../../src/node/site/articles/article-data.ts'
import { countShards } from '../../../../../src/node/site/packs/count-shards.ts'
import type { SafeHtml } from '../../../../../src/shared/article.ts'
import { shardOf } from '../../../../../src/shared/article-shards.ts'
import { createPackReader } from '../../../../../src/shared/packs/pack-reader.ts'
import { unpackHere } from '../../../../support/read-pack.ts'
import { sampleSite } from '../../feeds/sample-site.ts'

const most = 60_000
const count = 900
/** The mean of the bodies of 10,000 captured articles, in characters of three bytes. */
const meanLength = 2_100

/** Han text whose characters are as unlike in number as those of a newspaper are. */
function hanText(length: number, random: () => number): string {
  const codes = Array.from({ length }, () => 0x4e00 + Math.floor(3_000 * random() ** 3))
  return String.fromCharCode(...codes)
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** The packs of an archive of ordinary articles, some of them nine times as long as others. */
function makePacks() {
  const random = randomFrom(7)
  const bodies = Array.from({ length: count }, () =>
    hanText(Math.round(meanLength * (0.2 + 1.6 * random())), random),
  )
  const site = sampleSite(bodies.map((text) => ({ html: `<p>${text}</p>` })))
  const readBody = (body: Parameters<typeof site.readBody>[0]) => site.readBody(body) as SafeHtml
  const articles = [...site.library.articles].map(([id, article]) => {
    const length = Buffer.byteLength(readBody(article.body))
    return [id, { ...article, body: { ...article.body, length } }] as const
  })
  const library = { ...site.library, articles: new Map(articles) }
  const shards = countShards(library, packedSize)
  const groups = [...articleShards({ library, readBody, cacheKey: '', shards })]
  const files = groups.flatMap((group) => [...group.make()])
  return { files, shards, ids: [...library.articles.keys()] }
}

const { files, shards, ids } = makePacks()

test('the first article of any pack costs at most 60 kB, also as a whole pack on the average', async () => {
  const sizes = files.map(({ content }) => Buffer.byteLength(content))
  expect(sizes.reduce((sum, size) => sum + size, 0) / shards).toBeLessThan(most)
  for (const [shard, { content }] of files.entries()) {
    let sent = 0
    const reader = createPackReader({
      unpack: unpackHere,
      async ask(_url, range) {
        const [, start, end] = /(\d+)-(\d+)$/.exec(range) ?? []
        const part = Buffer.from(content).subarray(Number(start), Number(end) + 1)
        sent += part.length
        return new Response(part, { status: 206 })
      },
    })
    const id = ids.find((each) => shardOf(each, shards) === shard) ?? ''
    expect(await reader.value('pack', id), id).toMatchObject({ kind: 'article' })
    expect(sent).toBeLessThan(most)
  }
})

test('a pack that is sent whole is not twice as large', () => {
  for (const { content } of files) expect(Buffer.byteLength(content)).toBeLessThan(2 * most)
})
