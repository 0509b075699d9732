import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
    removeStale(lockPath, owner)
    if (!tryLock(lockPath)) throw new FolderLockedError(folder, ownerOf(lockPath))
  }
  return () => rmSync(lockPath, { force: true })
}

/** Whether a running process other than ours holds the lock. */
export function isLocked(lockPath: string): boolean {
  return isRunning(Number(ownerOf(lockPath)))
}

/**
 * Puts the lock there with our number already in it: a second build never reads an empty one. Returns
 * false where there is a lock.
 */
function tryLock(lockPath: string): boolean {
  const own = ownPath(lockPath, process.pid)
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, lockPath)
    return true
  } catch (error) {
    if (isError(error, 'EEXIST')) return false
    if (isError(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) return tryLockWithoutLinks(lockPath)
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** The same on a file system without hard links, where the number comes a moment after the lock. */
function tryLockWithoutLinks(lockPath: string): boolean {
  try {
    writeFileSync(lockPath, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (isError(error, 'EEXIST')) return false
    throw error
  }
}

/** Removes what a process that is gone has left, unless another build has taken its lock over meanwhile. */
function removeStale(lockPath: string, owner: string): void {
  rmSync(ownPath(lockPath, Number(owner)), { force: true })
  const own = ownPath(lockPath, process.pid)
  try {
    renameSync(lockPath, own)
  } catch (error) {
    // Another build was faster.
    if (isError(error, 'ENOENT')) return
    throw error
  }
  if (ownerOf(own) === owner) rmSync(own, { force: true })
  else renameSync(own, lockPath)
}

/** A path beside the lock that only this process uses. */
function ownPath(lockPath: string, pid: number): string {
  return `${lockPath}-${pid}`
}

function isError(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
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
    return isError(error, 'EPERM')
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
