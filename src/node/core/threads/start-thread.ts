import { Worker } from 'node:worker_threads'

/** What a thread is started with: its entry, and what the entry works with. */
export interface ThreadData<T> {
  readonly entry: string
  readonly data: T
}

/** Trees of short life are most of what a thread makes: room for them saves a third of the collecting. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

/**
 * Starts a thread on the module at `entry`, which finds `data` by `threadData`. A module that
 * is still TypeScript, as in development, is loaded by tsx.
 */
export function startThread(entry: URL, data?: unknown): Worker {
  const workerData: ThreadData<unknown> = { entry: entry.href, data }
  const isTypeScript = entry.pathname.endsWith('.ts')
  const first = isTypeScript ? new URL('./start.mjs', import.meta.url) : entry
  return new Worker(first, { workerData, resourceLimits })
}
