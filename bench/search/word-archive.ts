import type { SearchArticle } from '../../src/node/search/search-article.ts'
import { htmlText } from '../../src/shared/html-text.ts'
import type { BenchArchive } from './bench-archive.ts'
import { randomFrom } from './draw-queries.ts'

const vocabularySize = 8_000
const topicWords = 25
const articleWords = 900
const groups = ['新闻', '程序开发', '设计', '学习', '文化', '财经', '科学', '其他']

/**
 * Articles of 6.5 kB in memory, harder to index than ours on purpose: 8,000 words by Zipf's law that
 * follow each other at random, 15 in 100 of them English, and 25 words that an article keeps repeating.
 * The same count and seed give the same.
 */
export function makeWordArchive(count: number, seed: number): BenchArchive {
  const words = makeVocabulary(randomFrom(seed))
  const articles = Array.from({ length: count }, (_, number) =>
    makeArticle(words, number, randomFrom(seed * 1_000_003 + number)),
  )
  const known = new Map(articles.map((article) => [article.id, article]))
  return {
    archive: { dated: articles.map(({ body: _, ...article }) => article), undated: [] },
    articleFile(id) {
      const article = known.get(id)
      if (article === undefined) return undefined
      const { title, categories, body } = article
      const details = { id, title, excerpt: '', categories, author: { label: article.author } }
      return JSON.stringify({ kind: 'article', hash: id, article: details, body })
    },
    body: (id) => known.get(id)?.body ?? '',
    close() {},
  }
}

interface WordArticle extends SearchArticle {
  readonly author: string
  readonly body: string
}

function makeArticle(words: readonly string[], number: number, random: () => number): WordArticle {
  const below = (limit: number): number => Math.floor(random() * limit)
  const zipf = (): string => words[Math.floor(words.length ** (random() ** 1.3)) - 1] ?? ''
  const topic = Array.from({ length: topicWords }, () => words[below(words.length)] ?? '')
  const word = (): string => (random() < 0.4 ? (topic[below(topicWords)] ?? '') : zipf())
  const sentence = (length: number): string =>
    Array.from({ length }, word)
      .join('|')
      // Latin words stand apart from each other.
      .replace(/([a-z])\|(?=[a-z])/g, '$1 ')
      .replaceAll('|', '')
  const paragraphs: string[] = []
  for (let left = articleWords; left > 0; left -= 90) {
    const parts = Array.from({ length: 9 }, () => sentence(6 + below(9)))
    const link = `<a href="https://site.example/${below(1e9)}" rel="noopener noreferrer nofollow">`
    const picture = `<img src="https://img.example/${below(1e9)}.jpg" alt="" loading="lazy">`
    paragraphs.push(`<p>${parts.join('，')}。${link}${sentence(3)}</a></p><p>${picture}</p>`)
  }
  const body = paragraphs.join('')
  const group = groups[below(groups.length)] ?? ''
  const path = [group, `${group}${below(5)}`, `${group}${below(20)}`]
  return {
    id: number.toString(36).padStart(10, '0'),
    title: sentence(9),
    author: `${group}社`,
    categories: [path.map((label) => ({ slug: label, label }))],
    day: 17_000 + Math.floor(number / 12),
    body,
    text: () => htmlText(body),
    bodyBytes: Buffer.byteLength(body),
    bodyVersion: `${number}`,
  }
}

/** Words of one to four common Han characters, the commoner the shorter, and English ones among them. */
function makeVocabulary(random: () => number): string[] {
  const below = (limit: number): number => Math.floor(random() * limit)
  const characters = commonHan()
  const han = (): string => characters[Math.floor(characters.length * random() ** 2)] ?? ''
  const latin = (): string => String.fromCharCode(97 + below(26))
  const made = new Set<string>()
  while (made.size < vocabularySize) {
    const isEnglish = random() < 0.15
    const long = made.size < 200 ? 1 + below(2) : 2 + Math.floor(3 * random() ** 3)
    const make = isEnglish ? latin : han
    made.add(Array.from({ length: isEnglish ? 3 + below(7) : long }, make).join(''))
  }
  return [...made]
}

/** The 3,755 characters of the first level of GB 2312. */
function commonHan(): string[] {
  const decoder = new TextDecoder('gb18030')
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, row) => row + 0xb0)
  const bytes = rows.flatMap((row) => Array.from({ length: 94 }, (_, cell) => [row, cell + 0xa1]))
  return bytes.slice(0, 3_755).map((pair) => decoder.decode(Uint8Array.from(pair)))
}
