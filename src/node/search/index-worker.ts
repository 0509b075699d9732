import { workerData } from 'node:worker_threads'
import type { SafeHtml } from '../../shared/article.ts'
import type { ThreadData } from '../core/threads/start-thread.ts'
import { TextReader } from '../storage/text-store.ts'
import type { IndexThreadData } from './index-ahead.ts'
import { readWords } from './read-words.ts'
import { openSearchCache } from './search-cache.ts'
import { keepBlock } from './tier-blocks.ts'

const { blocks, cacheDir, bodiesPath } = (workerData as ThreadData<IndexThreadData>).data
const bodies = new TextReader<SafeHtml>(bodiesPath)
const cache = openSearchCache(cacheDir)

for (const { name, bits, articles } of blocks) {
  const readable = articles.map((article) => ({
    ...article,
    text: () => readWords(bodies.readBytes(article.place)),
  }))
  keepBlock({ name, articles: readable }, bits, cache)
}
