/** Runs a request. The signal aborts it when no caller waits any more. */
export type Request<T> = (signal: AbortSignal) => Promise<T>

interface Running<T> {
  readonly result: Promise<T>
  readonly controller: AbortController
  waiting: number
}

/** Runs one request for each key at a time. Callers that ask meanwhile share its answer. */
interface SharedRequests<T> {
  run(key: string, request: Request<T>, signal?: AbortSignal): Promise<T>
}

/** Makes a `SharedRequests`; a request is aborted when all of its callers have given up. */
export function createSharedRequests<T>(): SharedRequests<T> {
  const running = new Map<string, Running<T>>()

  function start(key: string, request: Request<T>): Running<T> {
    const controller = new AbortController()
    const entry = { result: request(controller.signal), controller, waiting: 0 }
    const forget = () => drop(key, entry)
    entry.result.then(forget, forget)
    running.set(key, entry)
    return entry
  }

  function drop(key: string, entry: Running<T>): void {
    if (running.get(key) === entry) running.delete(key)
  }

  return {
    run(key, request, signal) {
      const entry = running.get(key) ?? start(key, request)
      entry.waiting += 1
      if (!signal) return entry.result
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          reject(signal.reason)
          entry.waiting -= 1
          if (entry.waiting > 0) return
          drop(key, entry)
          entry.controller.abort()
        }
        // A signal may outlive many requests: what it held on to would never be forgotten.
        const forget = () => signal.removeEventListener('abort', giveUp)
        signal.addEventListener('abort', giveUp)
        entry.result.then(resolve, reject)
        entry.result.then(forget, forget)
      })
    },
  }
}
