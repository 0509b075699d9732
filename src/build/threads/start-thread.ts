import { Worker } from 'node:worker_threads'

/** What every thread is started with: its own entry, and what the entry works with. */
export interface ThreadData<T> {
  readonly entry: string
  readonly data: T
}

/** Starts a thread on the TypeScript module at `entry`, which finds `data` in its `workerData.data`. */
export function startThread(entry: URL, data: unknown): Worker {
  const workerData: ThreadData<unknown> = { entry: entry.href, data }
  return new Worker(new URL('./start.mjs', import.meta.url), { workerData })
}
