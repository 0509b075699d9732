import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
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

test('a lock names its process from the moment that it is there', async () => {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  const reader = new Worker(
    `const { workerData: { lock, shared } } = require('node:worker_threads')
    const { readFileSync } = require('node:fs')
    Atomics.store(shared, 0, 1)
    Atomics.notify(shared, 0)
    while (Atomics.load(shared, 0) === 1) {
      try {
        if (readFileSync(lock, 'utf8') === '') Atomics.add(shared, 1, 1)
      } catch {}
    }`,
    { eval: true, workerData: { lock, shared } },
  )
  Atomics.wait(shared, 0, 0)
  for (let time = 0; time < 2000; time += 1) lockFolder(folder, lock)()
  Atomics.store(shared, 0, 2)
  await once(reader, 'exit')
  expect(shared[1]).toBe(0)
  expect(readdirSync(folder)).toEqual([])
})

test('a stale lock that another build takes over first is theirs', async () => {
  const other = spawn('sleep', ['60'])
  writeFileSync(lock, '999999999')
  const kill = process.kill.bind(process)
  const asked = vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    // The other build is faster: between our question and our answer.
    if (pid === 999999999) writeFileSync(lock, String(other.pid))
    return kill(pid, signal)
  })
  try {
    expect(() => lockFolder(folder, lock)).toThrow(`process ${other.pid}`)
    expect(readFileSync(lock, 'utf8')).toBe(String(other.pid))
  } finally {
    asked.mockRestore()
    other.kill('SIGKILL')
    rmSync(lock)
  }
  expect(readdirSync(folder)).toEqual([])
})
