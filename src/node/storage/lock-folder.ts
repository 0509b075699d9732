import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Another build works on the same output folder. */
export class FolderLockedError extends Error {
  constructor(folder: string, owner: string) {
    super(
      `Another build (process ${owner}) is writing to ${folder}. Wait for it to end, or stop it and build again.`,
    )
    this.name = 'FolderLockedError'
  }
}

/**
 * Keeps a second build out of `folder` by a lock file at `lockPath` that names our process; a lock
 * left by a process that is gone is taken over. Returns the function that unlocks. Throws `FolderLockedError`.
 */
export function lockFolder(folder: string, lockPath: string): () => void {
  mkdirSync(dirname(lockPath), { recursive: true })
  if (!tryLock(lockPath)) {
    const owner = ownerOf(lockPath)
    if (isRunning(Number(owner))) throw new FolderLockedError(folder, owner)
    rmSync(lockPath, { force: true })
    if (!tryLock(lockPath)) throw new FolderLockedError(folder, ownerOf(lockPath))
  }
  return () => rmSync(lockPath, { force: true })
}

/** Whether a running process other than ours holds the lock. */
export function isLocked(lockPath: string): boolean {
  return isRunning(Number(ownerOf(lockPath)))
}

function tryLock(lockPath: string): boolean {
  try {
    const file = openSync(lockPath, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function ownerOf(lockPath: string): string {
  try {
    return readFileSync(lockPath, 'utf8')
  } catch {
    return 'unknown'
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return pid !== process.pid && !hasEnded(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * A process that was killed keeps its number until its parent asks what became of it, in some containers
 * for ever. Only Linux tells (proc(5), `stat`).
 */
function hasEnded(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
