import type { SafeHtml } from '../../shared/article.ts'
import { answerRequests } from '../core/threads/answer-requests.ts'
import { TextReader } from '../storage/text-store.ts'
import type { IndexRequest } from './index-request.ts'
import { readWords } from './read-words.ts'
import { openSearchCache } from './search-cache.ts'
import { keepBlock } from './tier-blocks.ts'

answerRequests(({ blocks, cacheDir, bodiesPath }: IndexRequest) => {
  const bodies = new TextReader<SafeHtml>(bodiesPath)
  const cache = openSearchCache(cacheDir)
  for (const { name, bits, articles } of blocks) {
    const readable = articles.map((article) => ({
      ...article,
      text: () => readWords(bodies.readBytes(article.bodyRange)),
    }))
    keepBlock({ name, articles: readable }, bits, cache)
  }
})
