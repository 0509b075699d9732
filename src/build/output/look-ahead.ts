import { statSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import { startThread } from '../threads/start-thread.ts'
import { lookAtOutput, type OutputLook, type PackedLook, unpackLook } from './look-at-output.ts'

/** The record of so many bytes names about a thousand files: fewer are not worth a thread. */
const worthThread = 128 * 1024

/** What is looked at, and how. */
export interface LookAhead {
  /** The absolute output folder. */
  readonly outDir: string
  /** Where the record of the last build is. */
  readonly recordPath: string
  /** How many threads may help; 0 for none. */
  readonly threads: number
}

/**
 * Begins to look at a large output folder in a thread of its own, while this one has articles to read.
 * Returns what waits for the look; a small folder is looked at only then, and so is one that the thread
 * cannot look at. Another build may write there meanwhile: what it leaves differs from what was seen, and
 * so is not taken for untouched.
 */
export function lookAhead({ outDir, recordPath, threads }: LookAhead): () => Promise<OutputLook> {
  const size = statSync(recordPath, { throwIfNoEntry: false })?.size ?? 0
  if (threads === 0 || size < worthThread) return async () => lookAtOutput(outDir)
  const answer = answerOf(startThread(new URL('./look-worker.ts', import.meta.url), outDir))
  return async () => {
    const packed = await answer
    return packed === undefined ? lookAtOutput(outDir) : unpackLook(packed)
  }
}

function answerOf(worker: Worker): Promise<PackedLook | undefined> {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
}
