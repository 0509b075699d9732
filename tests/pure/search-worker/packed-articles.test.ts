import { expect, test } from 'vitest'
import { makePack } from '../../../src/node/site/packs/make-pack.ts'
import { createSearchEngine } from '../../../src/search-worker/search-engine.ts'
import { articleDataUrl } from '../../../src/shared/article-shards.ts'
import { packedIdChunk, searchUrls } from '../../../src/shared/search/search-files.ts'
import { makeSearchSite, searchIds } from '../node/search/search-site.ts'

const ids = Array.from({ length: 40 }, (_, at) => `a${at}`)

test('the search reads the articles of a packed site one by one from their pack', async () => {
  const { files } = makeSearchSite(
    ids.map((id, at) => ({
      id,
      title: `第 ${at} 篇`,
      day: 18_000 + at,
      body: `<p>${'报纸版面'.repeat(50)}${at}</p>`,
    })),
  )
  const text = (path: string) => String(files.get(path))
  const entries = ids.map((id) => [id, text(articleDataUrl(id, 0))] as const)
  const index = {
    ...JSON.parse(text(searchUrls.index)),
    articleShards: 1,
    idChunk: packedIdChunk(40),
  }
  const packed = new Map<string, string | Uint8Array>([
    ...[...files].filter(([path]) => !/^data\/(?:articles|search\/ids)\//.test(path)),
    [searchUrls.index, JSON.stringify(index)],
    [searchUrls.ids('dated', 0), JSON.stringify(ids)],
    [articleDataUrl('', 1), makePack(entries)],
  ])
  const ranges: (string | undefined)[] = []
  const engine = createSearchEngine(
    async (address, { range } = {}) => {
      const content = packed.get(address.replace(/\?.*/, ''))
      if (content === undefined) throw new Error(`There is no ${address}`)
      if (range === undefined) return new Response(content as BodyInit)
      if (address === articleDataUrl('', 1)) ranges.push(range)
      const [start = 0, end = 0] = range.replace('bytes=', '').split('-').map(Number)
      return new Response(Buffer.from(content).subarray(start, end + 1), { status: 206 })
    },
    async () => {},
  )
  expect(await searchIds(engine, '报纸版面')).toEqual([...ids].sort())
  // The table once, then what it does not cover of the forty.
  expect(ranges[0]).toBe('bytes=0-511')
  expect(new Set(ranges).size).toBe(ranges.length)
})
