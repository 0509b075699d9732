import { EventEmitter } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { beforeEach, expect, test } from 'vitest'
import { OutputFolder } from '../../../../../src/node/output/output-folder.ts'
import {
  type ArticleAnswer,
  type ArticleGroup,
  type ArticleRequest,
  ArticleWriter,
} from '../../../../../src/node/site/articles/article-writer.ts'

/** A thread that answers as it is told to, on the next turn. */
class StandIn extends EventEmitter {
  readonly answer: (request: ArticleRequest) => ArticleAnswer | 'end'

  constructor(answer: StandIn['answer']) {
    super()
    this.answer = answer
  }

  postMessage(request: ArticleRequest): void {
    setImmediate(() => {
      const answer = this.answer(request)
      if (answer === 'end') this.emit('exit', 1)
      else this.emit('message', answer)
    })
  }

  terminate(): Promise<number> {
    this.emit('exit', 1)
    return Promise.resolve(1)
  }
}

let folder: string
let output: OutputFolder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-writer-'))
  output = new OutputFolder(join(folder, 'dist'), join(folder, 'record.json'))
})

const group = (number: number): ArticleGroup => {
  const path = `${number}.json`
  const task = { article: { path } } as unknown as ArticleGroup['task']
  return { paths: [path], cacheKey: 'r', make: () => [{ path, content: 'here' }], task }
}

function writer(threads: number, answer: StandIn['answer']) {
  const started: StandIn[] = []
  const start = () => {
    started.push(new StandIn(answer))
    return started.at(-1) as unknown as Worker
  }
  return { articles: new ArticleWriter({ output, threads, start }), started }
}

const written = (request: ArticleRequest): ArticleAnswer => ({
  kind: 'written',
  files: request.map(({ task }) => ({
    path: task.article.path,
    known: { hash: 'there', size: 5, mtimeMs: 1 },
    isNew: true,
  })),
})

test('a few articles are written here, before anything that links to them', () => {
  const { articles, started } = writer(2, written)
  for (let number = 0; number < 50; number += 1) articles.give(group(number))
  articles.settle()
  expect(started).toHaveLength(0)
  expect(readdirSync(join(folder, 'dist'))).toHaveLength(50)
})

test('many are written by threads and here, each once', async () => {
  const seen: string[] = []
  const { articles, started } = writer(2, (request) => {
    seen.push(...request.map(({ task }) => task.article.path))
    return written(request)
  })
  for (let number = 0; number < 9000; number += 1) articles.give(group(number))
  articles.settle()
  await articles.finish()
  await articles.close()
  expect(started).toHaveLength(2)
  const here = readdirSync(join(folder, 'dist'))
  expect(here.length).toBeGreaterThan(0)
  expect(new Set([...seen, ...here]).size).toBe(9000)
  expect(seen.length + here.length).toBe(9000)
  expect(output.finish()).toMatchObject({ written: 9000 })
})

test.each([
  [{ kind: 'failed', name: 'DamagedTextError', message: 'damaged' }, 'DamagedTextError'],
  ['end', 'Error'],
] as const)(
  'what a thread throws ends the build, and so does its end: %j',
  async (answer, name) => {
    const { articles } = writer(1, () => answer)
    for (let number = 0; number < 700; number += 1) articles.give(group(number))
    await expect(articles.finish()).rejects.toMatchObject({ name })
    await articles.close()
  },
)
