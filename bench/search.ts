import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openArticleCache } from '../src/build/cache/article-cache.ts'
import { buildLibrary } from '../src/build/library/build-library.ts'
import { readArticles } from '../src/build/read-articles.ts'
import { searchArchive } from '../src/build/search/search-archive.ts'
import { readSettings } from '../src/build/settings.ts'
import { articleFile } from '../src/build/site/make-content-files.ts'
import { foldText } from '../src/shared/search-text.ts'
import { makeCorpus } from './make-corpus.ts'
import { drawQueries } from './search/draw-queries.ts'
import { measureIndex } from './search/measure-index.ts'
import { measureQueries } from './search/measure-queries.ts'
import { measurePagefind } from './search/pagefind.ts'

/**
 * `npm run bench:search`: indexes a corpus, draws random substrings, and compares what the engine
 * finds with a scan of every text. `--count 1000,10000` sizes of the generated corpus, `--folder DIR`
 * a folder of articles instead, `--queries 1000`, `--pagefind` the same corpus and queries with Pagefind.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000,10000' },
      folder: { type: 'string' },
      queries: { type: 'string', default: '1000' },
      pagefind: { type: 'boolean', default: false },
    },
  })
  const work = mkdtempSync(join(tmpdir(), 'broadsheet-search-'))
  try {
    const queries = Number(values.queries)
    const { folder, pagefind } = values
    if (folder !== undefined) await bench({ contentDir: folder, work, queries, pagefind })
    else {
      for (const count of values.count.split(',').map(Number)) {
        const contentDir = join(work, `corpus-${count}`)
        makeCorpus({ folder: contentDir, count, seed: 11 })
        await bench({ contentDir, work, queries, pagefind: pagefind && count <= 1_000 })
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

interface BenchOptions {
  readonly contentDir: string
  readonly work: string
  readonly queries: number
  readonly pagefind: boolean
}

async function bench({ contentDir, work, queries: count, pagefind }: BenchOptions): Promise<void> {
  const settings = readSettings({ contentDir, mergeDuplicates: false, firstPageSize: 30 })
  const cache = openArticleCache(join(work, 'articles'), [contentDir])
  const threads = Math.max(0, availableParallelism() - 1)
  const { drafts } = await readArticles(cache, { settings, base: '/', threads })
  const { value: library } = buildLibrary(drafts, settings)
  const archive = searchArchive(library, {
    readBody: (article) => cache.bodies.read(article.body),
    timeZone: settings.timeZone,
  })
  const articles = [...archive.dated, ...archive.undated]
  const index = measureIndex(archive, join(work, 'cache'))
  const texts = articles.map(({ title, author = '', text }) =>
    [title, author, text()].map(foldText),
  )
  const queries = drawQueries(texts, { count, seed: 5 })
  const found = await measureQueries({
    queries,
    texts,
    ids: articles.map(({ id }) => id),
    files: index.files,
    articleFile(id) {
      const article = library.articles.get(id)
      return article && JSON.stringify(articleFile(article, cache.bodies.read(article.body)))
    },
  })
  print(`${articles.length} articles, ${queries.length} queries`, { ...index.figures, ...found })
  if (pagefind) {
    const pages = articles.map((article) => {
      const body = library.articles.get(article.id)?.body
      return { id: article.id, title: article.title, html: body ? cache.bodies.read(body) : '' }
    })
    print('Pagefind, the same', await measurePagefind(pages, queries, texts, work))
  }
  cache.close()
}

/** One figure a line, by name. */
function print(title: string, figures: Readonly<Record<string, string | number>>): void {
  const lines = Object.entries(figures).map(([name, value]) => `  ${name.padEnd(44)} ${value}`)
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}

await run()
