import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCorpus } from '../../../../bench/make-corpus.ts'
import { readSettings } from '../../../../src/node/core/settings.ts'
import { answerContent } from '../../../../src/node/dev/answer-content.ts'
import type { DevContent } from '../../../../src/node/dev/dev-content.ts'
import { createDevReader } from '../../../../src/node/dev/dev-reader.ts'
import { openArticleCache } from '../../../../src/node/reading/article-cache.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-stub-'))

/** The reader of a folder of so many articles, of which none has been read before. */
function open(count: number) {
  const folder = join(root, `content-${count}`)
  makeCorpus({ folder, count, seed: 3 })
  const settings = readSettings({ contentDir: folder }, {})
  const cache = openArticleCache(join(root, `cache-${count}`), [])
  const reader = createDevReader(cache, { settings, base: '/', threads: 0 })
  const ask = (url: string, content: DevContent): Record<string, unknown> => {
    const answer = answerContent(url, content, settings)
    return answer?.kind === 'content' ? JSON.parse(String(answer.content)) : {}
  }
  return { reader, ask }
}

test('a stub answers lists and articles as everything read does, and reads no other bodies', async () => {
  const { reader, ask } = open(620)
  const stub = reader.stub()
  if (stub === undefined) throw new Error('There is no stub')
  const asked: string[] = []
  const content: DevContent = {
    ...stub,
    complete(article) {
      asked.push(article.details.id)
      return stub.complete?.(article) ?? article
    },
  }
  const urls = ['/data/lists/all/latest.json', '/data/lists/all/1.json', '/data/categories.json']
  const lists = urls.map((url) => ask(url, content))
  const shown = new Set(asked)
  expect(shown.size).toBeLessThan(150)
  const [id] = shown
  const article = ask(`/data/articles/${id}.json`, content)

  const whole = await reader.read()
  expect(lists).toEqual(urls.map((url) => ask(url, whole)))
  // The hash names the stored body too.
  expect({ ...article, hash: '' }).toEqual({ ...ask(`/data/articles/${id}.json`, whole), hash: '' })
  expect(reader.stub()).toBeUndefined()
}, 60_000)

test('a small folder is read at once', () => {
  expect(open(20).reader.stub()).toBeUndefined()
})
