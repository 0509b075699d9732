import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from '../../../../src/node/storage/lock-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lock-'))
const lock = join(folder, 'lock')

test('a folder is locked as long as the process that locked it runs', async () => {
  const other = spawn('sleep', ['60'])
  writeFileSync(lock, String(other.pid))
  expect(() => lockFolder(folder, lock)).toThrow(`process ${other.pid}`)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const unlock = lockFolder(folder, lock)
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid))
  unlock()
  expect(existsSync(lock)).toBe(false)
})

test('a process that has ended and that nobody has asked after holds no lock', async () => {
  if (!existsSync('/proc/self/stat')) return
  // `sleep` takes the place of the shell, while its child still runs, and never asks what became of it.
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'])
  try {
    const [pid] = await once(parent.stdout, 'data')
    writeFileSync(lock, String(pid).trim())
    const stat = () => readFileSync(`/proc/${String(pid).trim()}/stat`, 'utf8')
    while (!/\) Z /.test(stat())) await new Promise((done) => setTimeout(done, 10))
    const unlock = lockFolder(folder, lock)
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid))
    unlock()
  } finally {
    parent.kill('SIGKILL')
  }
})
