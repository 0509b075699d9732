import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Another build is using the same folder. */
export class FolderLockedError extends Error {
  /** The id of the process that has the lock, as a text. */
  readonly owner: string

  constructor(folder: string, owner: string) {
    super(
      `Another build (process ${owner}) is writing to ${folder}. Wait for it to end, or stop it and build again.`,
    )
    this.name = 'FolderLockedError'
    this.owner = owner
  }
}

/**
 * Locks `folder` against a second build by a lock file at `lockPath` that contains our process id. The
 * lock of a process that has ended is replaced. Returns the function that unlocks. Throws
 * `FolderLockedError` when a running build has the lock.
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

/** Whether a running process other than this one has the lock. */
export function isLocked(lockPath: string): boolean {
  return isRunning(Number(ownerOf(lockPath)))
}

/**
 * Creates the lock file with our process id already in it, so that a second build never reads an empty
 * one. Returns false when there is a lock.
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

/**
 * Does the same on a file system without hard links. There the process id is written a moment after the
 * file is created.
 */
function tryLockWithoutLinks(lockPath: string): boolean {
  try {
    writeFileSync(lockPath, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (isError(error, 'EEXIST')) return false
    throw error
  }
}

/** Removes the lock of a process that has ended, unless another build has replaced it in the meantime. */
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
 * Whether a process has ended. A killed process keeps its id until its parent asks for its exit status,
 * in some containers for ever. Only Linux tells the difference (proc(5), `stat`).
 */
function hasEnded(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
