import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSite } from '../../../../src/node/serving/serve-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-serving-'))
let server: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<p>page</p>')
  writeFileSync(join(folder, 'film.mp4'), '0123456789')
  writeFileSync(join(folder, 'empty.txt'), '')
  server = await serveSite({
    folder,
    base: '/',
    port: await freePort(),
    changePage: (html) => {
      if (html === '') throw new Error('no page')
      return `${html}!`
    },
  })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(server.url + path, init)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('a file that cannot be read is an answer, not the end of the server', async () => {
  writeFileSync(join(folder, 'broken.html'), '')
  writeFileSync(join(folder, 'closed.bin'), 'x')
  chmodSync(join(folder, 'closed.bin'), 0)
  // Root may read every file.
  expect((await ask('closed.bin')).status).toBe(process.getuid?.() === 0 ? 200 : 500)
  const { status, text } = await ask('broken.html')
  expect({ status, text }).toEqual({ status: 500, text: 'This file cannot be read.\n' })
  expect(await ask('')).toMatchObject({ status: 200, text: '<p>page</p>!' })
})

test.each([
  [undefined, 200, '0123456789', null],
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
  ['bytes=10-', 200, '0123456789', null],
  ['bytes=0-1,4-5', 200, '0123456789', null],
])('the range %s of a film', async (range, status, text, said) => {
  const answer = await ask('film.mp4', range === undefined ? {} : { headers: { range } })
  expect(answer).toMatchObject({ status, text })
  expect(answer.headers.get('content-range')).toBe(said)
  expect(answer.headers.get('content-type')).toBe('video/mp4')
})

test('HEAD has the length and no content; an empty file is one', async () => {
  const head = await ask('film.mp4', { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers.get('content-length')).toBe('10')
  expect(await ask('empty.txt')).toMatchObject({ status: 200, text: '' })
  expect(await ask('nothing', { method: 'POST' })).toMatchObject({ status: 405 })
})
