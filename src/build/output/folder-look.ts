import { statSync } from 'node:fs'
import { startThread } from '../threads/start-thread.ts'
import type { SeenFile } from './output-record.ts'

/** An output folder as it was seen when a build began. */
export interface FolderLook {
  /** The files of the last build that are there, by their paths. */
  readonly files: ReadonlyMap<string, SeenFile>
  /** The paths of all files in the folders that are ours. */
  readonly own: readonly string[]
}

/** What a thread needs to look at an output folder, and what it answers. */
export interface LookThreadData {
  readonly outDir: string
  readonly recordPath: string
}

/** The files by their paths, each with two numbers in `seen`: its size and time, or -1 twice. */
export interface LookAnswer {
  readonly paths: readonly string[]
  readonly seen: Float64Array
  readonly own: readonly string[]
}

/** A record of fewer bytes names fewer files than a thread takes to start. */
const worthThread = 400_000

/**
 * Looks at every file of an output folder in a thread of its own, while this one reads articles. Gives
 * undefined where that does not pay or went wrong: then each file is looked at when its turn comes.
 */
export async function lookAhead(data: LookThreadData): Promise<FolderLook | undefined> {
  const size = statSync(data.recordPath, { throwIfNoEntry: false })?.size ?? 0
  if (size < worthThread) return undefined
  const worker = startThread(new URL('./look-worker.ts', import.meta.url), data)
  const answer = await new Promise<LookAnswer | undefined>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
  return answer && readAnswer(answer)
}

function readAnswer({ paths, seen, own }: LookAnswer): FolderLook {
  const files = new Map<string, SeenFile>()
  for (const [at, path] of paths.entries()) {
    const size = seen[at * 2] ?? -1
    if (size >= 0) files.set(path, { size, mtimeMs: seen[at * 2 + 1] ?? 0 })
  }
  return { files, own }
}
