import { expect, test } from 'vitest'
import {
  errorOf,
  failedAnswer,
  type ThreadAnswer,
} from '../../../../../src/node/core/threads/thread-answer.ts'
import { ThreadPool } from '../../../../../src/node/core/threads/thread-pool.ts'
import { type Reaction, standInThreads } from './stand-in-thread.ts'

const done = <T>(value: T): ThreadAnswer<T> => ({ kind: 'done', value })

function pool(react: Reaction<number, number>, options: { threads: number; depth?: number }) {
  const { start, started } = standInThreads(react)
  return { pool: new ThreadPool<number, number>({ start, ...options }), started }
}

test('each request gets its own answer, whichever thread gives it', async () => {
  const { pool: threads, started } = pool((request) => done(request * 2), { threads: 3 })
  const answers = await Promise.all([...Array(50).keys()].map((request) => threads.ask(request)))
  expect(answers).toEqual([...Array(50).keys()].map((request) => request * 2))
  expect(started).toHaveLength(3)
  await threads.close()
  expect(started.every(({ hasEnded }) => hasEnded)).toBe(true)
})

test('no thread starts before it is asked for, and none has more at a time than it may', async () => {
  const { pool: threads, started } = pool(done, { threads: 2, depth: 2 })
  expect(started).toHaveLength(0)
  const answers: Promise<number>[] = []
  while (threads.hasRoom) answers.push(threads.ask(answers.length))
  expect(answers).toHaveLength(4)
  await answers[0]
  expect(threads.hasRoom).toBe(true)
  expect(await Promise.all(answers)).toEqual([0, 1, 2, 3])
  await threads.close()
})

test('what a thread throws reaches the one who asked with name, code and message', async () => {
  const failure = Object.assign(new Error('no such file'), { name: 'DiskError', code: 'ENOENT' })
  const react = (request: number) => (request === 1 ? failedAnswer(failure) : done(request))
  const { pool: threads } = pool(react, { threads: 1 })
  const [first, second] = [threads.ask(1), threads.ask(2)]
  await expect(first).rejects.toMatchObject({
    name: 'DiskError',
    code: 'ENOENT',
    message: 'no such file',
    stack: failure.stack,
  })
  expect(await second).toBe(2)
  await threads.close()
})

test('what is thrown and is no error arrives as one', () => {
  expect(errorOf(failedAnswer('out of order'))).toMatchObject({ message: 'out of order' })
})

test.each([
  ['end' as const, 'A thread has ended too early.'],
  [new Error('broken'), 'broken'],
])('with the end of one thread all that is asked is rejected: %s', async (reaction, message) => {
  const react = (request: number) => (request === 1 ? reaction : done(request))
  const { pool: threads } = pool(react, { threads: 1 })
  const asked = [1, 2, 3].map((request) => threads.ask(request))
  const results = await Promise.allSettled(asked)
  for (const result of results) {
    expect(result).toMatchObject({ status: 'rejected', reason: { message } })
  }
  await expect(threads.ask(4)).rejects.toThrow(message)
  await threads.close()
})

test('what is not answered when the threads are closed is rejected', async () => {
  const { pool: threads } = pool(done, { threads: 1 })
  const asked = threads.ask(1)
  const [result] = await Promise.allSettled([asked, threads.close()])
  expect(result).toMatchObject({ status: 'rejected' })
})
