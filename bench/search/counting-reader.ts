import { gzipSync } from 'node:zlib'
import type { ReadFile } from '../../src/search-worker/index-reader.ts'

/** The files that a search reads. */
export interface Served {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly articleFile: (id: string) => string | undefined
}

/** The files that were read, by their kind. */
export type Counts = Readonly<Record<'shards' | 'articles' | 'tables' | 'all' | 'requests', number>>

/** Reads and counts. */
export interface CountingReader {
  readonly read: ReadFile
  readonly counts: () => Counts
}

/**
 * Reads from memory and counts what a server would send: JSON compressed, shards as they are, in parts
 * where parts are asked for.
 */
export function countingReader({ files, articleFile }: Served): CountingReader {
  const counts = { all: 0, shards: 0, articles: 0, tables: 0, requests: 0 }
  return {
    counts: () => ({ ...counts }),
    async read(address, { range } = {}) {
      const path = address.replace(/\?.*/, '')
      const id = /^data\/articles\/(.+)\.json$/.exec(path)?.[1]
      const whole = id === undefined ? files.get(path) : articleFile(decodeURIComponent(id))
      if (whole === undefined) throw new Error(`There is no ${path}`)
      const content = range === undefined ? whole : partOf(whole, range)
      const size = typeof content === 'string' ? gzippedSize(path, content) : content.length
      const kind = id !== undefined ? 'articles' : typeof content === 'string' ? 'tables' : 'shards'
      counts[kind] += size
      counts.all += size
      counts.requests += 1
      return new Response(content as BodyInit, { status: range === undefined ? 200 : 206 })
    },
  }
}

/** The bytes that a header `Range` asks for. */
function partOf(whole: string | Uint8Array, range: string): Uint8Array {
  const [start = 0, end = 0] = range.replace('bytes=', '').split('-').map(Number)
  return Buffer.from(whole).subarray(start, end + 1)
}

const sizes = new Map<string, number>()

function gzippedSize(path: string, content: string): number {
  const name = `${path} ${content.length}`
  const size = sizes.get(name) ?? gzipSync(content).length
  sizes.set(name, size)
  return size
}
