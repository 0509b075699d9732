import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { ThreadAnswer } from '../../../../../src/node/core/threads/thread-answer.ts'
import type { WrittenFile } from '../../../../../src/node/output/file-writer.ts'
import { OutputFolder } from '../../../../../src/node/output/output-folder.ts'
import {
  type ArticleGroup,
  type ArticleRequest,
  ArticleWriter,
} from '../../../../../src/node/site/articles/article-writer.ts'
import {
  type Reaction,
  standInThreads,
} from '../../../../pure/node/core/threads/stand-in-thread.ts'

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

function writer(threads: number, react: Reaction<ArticleRequest, WrittenFile[]>) {
  const { start, started } = standInThreads(react)
  return { articles: new ArticleWriter({ output, threads, start }), started }
}

const written = (request: ArticleRequest): ThreadAnswer<WrittenFile[]> => ({
  kind: 'done',
  value: request.map(({ task }) => ({
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
