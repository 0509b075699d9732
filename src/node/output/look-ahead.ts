import { statSync } from 'node:fs'
import { startThread } from '../core/threads/start-thread.ts'
import type { SeenPaths } from './output-look.ts'

/** The record of about a thousand files: with fewer, starting a thread takes longer than it saves. */
const worthThread = 128 * 1024

/**
 * Looks at an output folder in a thread of its own, where the record at `recordPath` says that there is
 * much to see. Never rejects: undefined where nobody has looked, and what stood in the way shows to who
 * looks then.
 */
export async function lookAhead(
  outDir: string,
  recordPath: string,
): Promise<SeenPaths | undefined> {
  const size = statSync(recordPath, { throwIfNoEntry: false })?.size ?? 0
  if (size < worthThread) return undefined
  const worker = startThread(new URL('./look-worker.ts', import.meta.url), outDir)
  return await new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
}
