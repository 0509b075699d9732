import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A global setup of vitest: tests make their temporary folders in one of the run, and nobody waits until it
 * is removed. Its name is short because the path of a socket may have 104 bytes on macOS.
 */
export function setup(): (() => void) | undefined {
  if (process.env.TEST_RUN_FOLDER !== undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'bs-'))
  Object.assign(process.env, { TEST_RUN_FOLDER: folder, TMPDIR: folder })
  return () => {
    const remove = 'fs.rmSync(process.argv[1], { recursive: true, force: true })'
    spawn(process.execPath, ['-e', remove, folder], { detached: true, stdio: 'ignore' }).unref()
  }
}
