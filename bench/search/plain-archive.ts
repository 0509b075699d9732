import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { SearchArticle } from '../../src/node/search/search-article.ts'
import { htmlText } from '../../src/shared/html-text.ts'
import type { BenchArchive } from './bench-archive.ts'

/**
 * Reads a folder of generated articles without the build, which takes minutes for 100,000 of them: the
 * front matter line by line, the body as it stands, both again with every use.
 */
export function readPlainArchive(contentDir: string): BenchArchive {
  const paths = readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
  const articles = paths.map((path, index) =>
    plainArticle(join(contentDir, path), contentDir, index),
  )
  const places = new Map(
    articles.map(({ id }, index) => [id, join(contentDir, paths[index] ?? '')]),
  )
  const body = (id: string): string => bodyOf(readFileSync(places.get(id) ?? '', 'utf8'))
  return {
    archive: {
      dated: articles.sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || (a.id < b.id ? -1 : 1)),
      undated: [],
    },
    articleFile(id) {
      const path = places.get(id)
      if (path === undefined) return undefined
      const {
        day: _,
        text: __,
        bodyBytes: ___,
        bodyVersion: ____,
        author,
        ...rest
      } = plainArticle(path, contentDir, 0)
      const article = { ...rest, id, excerpt: '', ...(author && { author: { label: author } }) }
      return JSON.stringify({ kind: 'article', hash: id, article, body: body(id) })
    },
    body,
    close() {},
  }
}

function plainArticle(path: string, root: string, index: number): SearchArticle {
  const text = readFileSync(path, 'utf8')
  const value = (key: string): string | undefined =>
    new RegExp(`^${key}: '?(.*?)'?$`, 'm').exec(text)?.[1]?.replaceAll("''", "'")
  const date = Date.parse(value('date') ?? '')
  const author = value('author')
  return {
    id: index.toString(36).padStart(10, '0'),
    title: value('title') ?? '',
    ...(author && { author }),
    categories: [
      relative(root, path)
        .split('/')
        .slice(0, -1)
        .map((label) => ({ slug: label, label })),
    ],
    day: Math.floor((Number.isNaN(date) ? 0 : date) / 86_400_000),
    text: () => htmlText(bodyOf(readFileSync(path, 'utf8'))),
    bodyBytes: statSync(path).size,
    bodyVersion: path,
  }
}

/** The body behind the front matter, in the form in which the build writes its entities. */
function bodyOf(text: string): string {
  const start = text.indexOf('\n---\n', text.indexOf('---') + 3)
  return text.slice(start + 5).trim()
}
