import { Worker } from 'node:worker_threads'

/** What every thread is started with: its own entry, and what the entry works with. */
export interface ThreadData<T> {
  readonly entry: string
  readonly data: T
}

/** Trees of short life are most of what a thread makes: room for them saves a third of the collecting. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

/** Starts a thread on the TypeScript module at `entry`, which finds `data` in its `workerData.data`. */
export function startThread(entry: URL, data: unknown): Worker {
  const workerData: ThreadData<unknown> = { entry: entry.href, data }
  return new Worker(new URL('./start.mjs', import.meta.url), { workerData, resourceLimits })
}
