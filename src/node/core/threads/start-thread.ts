import { Worker } from 'node:worker_threads'

/** The data of a new thread: its entry module, and the data for that module. */
export interface ThreadData<T> {
  readonly entry: string
  readonly data: T
}

/**
 * Most of what a thread allocates are trees with a short life. A larger young generation saves a third of
 * the garbage collection.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

/**
 * Starts a thread on the module at `entry`, which gets `data` from `threadData`. A module that is still
 * TypeScript, as in development, is loaded by tsx.
 */
export function startThread(entry: URL, data?: unknown): Worker {
  const workerData: ThreadData<unknown> = { entry: entry.href, data }
  const isTypeScript = entry.pathname.endsWith('.ts')
  const first = isTypeScript ? new URL('./start.mjs', import.meta.url) : entry
  return new Worker(first, { workerData, resourceLimits })
}
