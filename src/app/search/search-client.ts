import workerUrl from '../../search-worker/search-worker.ts?worker&url'
import type {
  SearchAnswer,
  SearchCall,
  SearchError,
  SearchRequest,
  SearchUpdate,
  TitleHit,
} from '../../shared/search/search-messages.ts'
import { scriptUrl } from '../ui/script-url.ts'

/** Callbacks for the answers of a search. */
interface SearchListener {
  onUpdate(update: SearchUpdate): void
  onError(error: SearchError): void
}

/** The page's side of the worker. */
interface SearchClient {
  /** Reads the index ahead. */
  warm(): void
  /** Begins a search and ends the one before. Returns a function that stops the callbacks. */
  search(request: SearchRequest, listener: SearchListener): () => void
  /** The newest articles by their titles; none when they cannot be read. */
  titles(query: string): Promise<readonly TitleHit[]>
}

let client: SearchClient | undefined

/** The one client of this window; the worker starts with the first use. */
export function searchClient(): SearchClient {
  client ??= createSearchClient(startWorker())
  return client
}

/** Starts the worker. When it cannot start, the next call makes a new client with a new worker. */
function startWorker(): Worker {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' })
  worker.addEventListener('error', () => {
    client = undefined
  })
  return worker
}

/** Makes a `SearchClient` for a worker. */
function createSearchClient(worker: Worker): SearchClient {
  const waiting = new Map<number, (answer: SearchAnswer) => void>()
  let number = 0
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) =>
    waiting.get(data.number)?.(data),
  )
  // A worker that does not start never answers.
  worker.addEventListener('error', () => {
    for (const [number, answer] of waiting) answer({ kind: 'error', number, error: 'failed' })
  })
  const send = (call: SearchCall): void => worker.postMessage(call)

  return {
    warm: () => send({ kind: 'warm' }),
    search(request, { onUpdate, onError }) {
      number += 1
      const own = number
      waiting.set(own, (answer) => {
        if (answer.kind === 'update') onUpdate(answer.update)
        if (answer.kind === 'error') onError(answer.error)
      })
      send({ kind: 'search', number: own, request })
      return () => waiting.delete(own)
    },
    titles(query) {
      number += 1
      const own = number
      return new Promise((resolve) => {
        waiting.set(own, (answer) => {
          waiting.delete(own)
          resolve(answer.kind === 'titles' ? answer.hits : [])
        })
        send({ kind: 'titles', number: own, query })
      })
    },
  }
}
