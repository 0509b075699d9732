import { statSync } from 'node:fs'
import { startThread } from '../core/threads/start-thread.ts'
import { ThreadPool } from '../core/threads/thread-pool.ts'
import type { ScannedPaths } from './output-scan.ts'

/**
 * The size in bytes of a record of about a thousand files. With fewer files, starting a thread takes
 * longer than it saves.
 */
const worthThread = 128 * 1024

/**
 * Scans an output folder in a thread of its own, when the record at `recordPath` shows that there are
 * many files. Never rejects. Undefined when the folder was not scanned; an error then shows when it is
 * scanned later.
 */
export async function scanAhead(
  outDir: string,
  recordPath: string,
): Promise<ScannedPaths | undefined> {
  const size = statSync(recordPath, { throwIfNoEntry: false })?.size ?? 0
  if (size < worthThread) return undefined
  const start = () => startThread(new URL('./scan-worker.ts', import.meta.url))
  const pool = new ThreadPool<string, ScannedPaths>({ start, threads: 1 })
  try {
    return await pool.ask(outDir)
  } catch {
    return undefined
  } finally {
    await pool.close()
  }
}
