import type { SearchAnswer, SearchCall, SearchError } from '../shared/search/search-messages.ts'
import { IndexMissingError, type ReadFile } from './index-reader.ts'
import { createSearchEngine } from './search-engine.ts'

/** The worker that runs all searches, so that they never delay typing. */
declare const self: DedicatedWorkerGlobalScope

const titleLimit = 8
const engine = createSearchEngine(readFile)
let running = new AbortController()

self.addEventListener('message', ({ data }: MessageEvent<SearchCall>) => void answer(data))

async function answer(call: SearchCall): Promise<void> {
  if (call.kind === 'warm') return engine.warm().catch(() => {})
  const { number } = call
  try {
    if (call.kind === 'titles') {
      const hits = await engine.titles(call.query, titleLimit)
      return post({ kind: 'titles', number, hits })
    }
    running.abort()
    running = new AbortController()
    const { signal } = running
    await engine.search(call.request, (update) => post({ kind: 'update', number, update }), signal)
  } catch (error) {
    post({ kind: 'error', number, error: errorOf(error) })
  }
}

function post(message: SearchAnswer): void {
  self.postMessage(message)
}

async function readFile(
  address: string,
  { fresh, range }: NonNullable<Parameters<ReadFile>[1]> = {},
): Promise<Response> {
  const url = import.meta.env.BASE_URL + address
  const cache = fresh ? 'no-cache' : 'default'
  const response = await fetch(url, { cache, ...(range && { headers: { Range: range } }) })
  // Some hosts answer an unknown address with a page and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (response.status === 404 || response.status === 410 || isPage) throw new IndexMissingError()
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}`)
  return response
}

function errorOf(error: unknown): SearchError {
  if (error instanceof IndexMissingError) return 'missing'
  return navigator.onLine ? 'failed' : 'offline'
}
