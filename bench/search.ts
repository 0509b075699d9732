import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { foldText } from '../src/shared/search/search-text.ts'
import { makeCorpus } from './make-corpus.ts'
import { type BenchArchive, readArchive } from './search/bench-archive.ts'
import { drawQueries } from './search/draw-queries.ts'
import { measureIndex } from './search/measure-index.ts'
import { measureQueries } from './search/measure-queries.ts'
import { buildSite, measureScreen } from './search/measure-screen.ts'
import { measurePagefind } from './search/pagefind.ts'
import { readPlainArchive } from './search/plain-archive.ts'
import { makeWordArchive } from './search/word-archive.ts'

/**
 * `npm run bench:search`: indexes a corpus, draws random substrings, and compares what the engine
 * finds with a scan of every text. `--count 1000,10000` sizes of the generated corpus; in its place
 * `--folder DIR` a folder of articles, `--words` harder ones that are made in memory; `--plain` reads
 * the generated ones without the build. `--queries 1000` so many, `--length 4` all of one length;
 * `--pagefind` the same corpus and queries with Pagefind; `--screen` builds the site too and types
 * them in Chromium, `--site DIR` does so with one that is built.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000,10000' },
      folder: { type: 'string' },
      plain: { type: 'boolean', default: false },
      words: { type: 'boolean', default: false },
      queries: { type: 'string', default: '1000' },
      length: { type: 'string' },
      pagefind: { type: 'boolean', default: false },
      screen: { type: 'boolean', default: false },
      site: { type: 'string' },
    },
  })
  const work = mkdtempSync(join(tmpdir(), 'broadsheet-search-'))
  try {
    const { folder, plain, words, pagefind, screen, site, length } = values
    const drawn = { count: Number(values.queries), seed: 5, ...(length && { length: +length }) }
    const options = { work, plain, pagefind, screen, site, drawn }
    if (folder !== undefined) await bench({ ...options, contentDir: folder })
    else {
      for (const count of values.count.split(',').map(Number)) {
        const contentDir = join(work, `corpus-${count}`)
        if (words) {
          await bench({ ...options, contentDir, source: makeWordArchive(count, 11) })
          continue
        }
        makeCorpus({ folder: contentDir, count, seed: 11 })
        await bench({ ...options, contentDir, pagefind: pagefind && count <= 1_000 })
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

interface BenchOptions {
  readonly contentDir: string
  readonly work: string
  readonly plain: boolean
  readonly drawn: { readonly count: number; readonly seed: number; readonly length?: number }
  readonly pagefind: boolean
  readonly screen: boolean
  readonly site: string | undefined
  /** The articles, where they are not in a folder. */
  readonly source?: BenchArchive
}

async function bench(options: BenchOptions): Promise<void> {
  const { contentDir, work, plain, pagefind, screen, site } = options
  const read = () => (plain ? readPlainArchive(contentDir) : readArchive(contentDir, work))
  const source = options.source ?? (await read())
  const { archive } = source
  const articles = [...archive.dated, ...archive.undated]
  const index = measureIndex(archive, join(work, 'cache'))
  const texts = articles.map(({ title, author = '', text }) =>
    [title, author, text()].map(foldText),
  )
  const queries = drawQueries(texts, options.drawn)
  const ids = articles.map(({ id }) => id)
  const { files } = index
  const found = await measureQueries({
    queries,
    texts,
    ids,
    files,
    articleFile: source.articleFile,
  })
  print(`${articles.length} articles, ${queries.length} queries`, { ...index.figures, ...found })
  if (pagefind) {
    const pages = articles.map(({ id, title }) => ({ id, title, html: source.body(id) }))
    print('Pagefind, the same', await measurePagefind(pages, queries, texts, work))
  }
  source.close()
  if (!screen && site === undefined) return
  print('In Chromium', await measureScreen(site ?? buildSite(contentDir, work), queries))
}

/** One figure a line, by name. */
function print(title: string, figures: Readonly<Record<string, string | number>>): void {
  const lines = Object.entries(figures).map(([name, value]) => `  ${name.padEnd(56)} ${value}`)
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}

await run()
