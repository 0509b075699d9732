import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CategoryNode } from '../src/shared/article.ts'
import { siteUrls } from '../src/shared/site-urls.ts'
import { openSite } from './fits/open-site.ts'
import { censusTable, changedFiles, readCensus } from './fits/site-census.ts'
import { makeCorpus } from './make-corpus.ts'
import { measure } from './measure.ts'

/**
 * `npm run bench:fits -- --count 60000 --settings '{"articlePages":5000,"articleShardSize":120000}'`: builds a
 * generated archive with settings, prints what it costs and its files by kind, adds `--more 40` articles and
 * prints what a deploy of them changes, and opens the site in Chromium. `--hours` lie between two articles. `--corpus`
 * names a folder of articles to build instead, `--added` one with articles to add to it; `--scratch` is where
 * everything is written.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    more: { type: 'string', default: '40' },
    hours: { type: 'string', default: '7' },
    settings: { type: 'string', default: '{}' },
    corpus: { type: 'string' },
    added: { type: 'string' },
    scratch: { type: 'string', default: 'node_modules/.cache/broadsheet-fits' },
    unopened: { type: 'boolean', default: false },
  },
})

const scratch = resolve(values.scratch)
// A folder that nothing is added to is read where it is.
const isOwn = values.corpus === undefined || values.added !== undefined
const content = isOwn ? join(scratch, 'content') : resolve(values.corpus ?? '')
const outDir = join(scratch, 'site')
const settings = join(scratch, 'broadsheet.config.json')

async function run(): Promise<void> {
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  writeFileSync(settings, values.settings)
  if (values.corpus && isOwn) cpSync(values.corpus, content, { recursive: true })
  else if (isOwn) make(Number(values.count))
  print([`Settings ${values.settings}`, '', await build()])
  const before = readCensus(outDir)
  print(censusTable(before))
  if (addArticles()) {
    print(['New or changed after some more articles', '', await build()])
    print(censusTable(changedFiles(before, readCensus(outDir))))
  }
  if (!values.unopened) print(await openSite(outDir, visits()))
}

/** Makes the generated archive, with so many articles. */
function make(count: number): void {
  makeCorpus({ folder: content, count, seed: 1, hours: Number(values.hours) })
}

/** Builds the site and says what that cost. */
async function build(): Promise<string> {
  const options = `--config ${settings} --content ${content} --out-dir ${outDir}`
  const env = { SITE_URL: 'https://news.example' }
  const cost = await measure({ line: `npm run --silent build -- ${options}`, env })
  return `${cost.wall.toFixed(1)} s, ${cost.cpu.toFixed(1)} CPU s, ${Math.round(cost.memory)} MiB`
}

/** Adds articles to the folder; whether there were any. */
function addArticles(): boolean {
  const more = Number(values.more)
  if (values.added) cpSync(values.added, content, { recursive: true })
  else if (values.corpus || more === 0) return false
  else make(Number(values.count) + more)
  return true
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(outDir, path), 'utf8'))
}

/** The slugs of the largest category on each level. */
function deepest(categories: readonly CategoryNode[]): readonly string[] {
  const [largest] = [...categories].sort((a, b) => b.count - a.count)
  return largest ? [largest.slug, ...deepest(largest.children)] : []
}

/** The visits to the site, each in a fresh window. */
function visits() {
  const { categories } = readJson<{ categories: readonly CategoryNode[] }>('data/categories.json')
  const slugs = deepest(categories)
  const [oldest = ''] = readJson<readonly string[]>('data/search/ids/dated/0.json')
  const { titles } = readJson<{ titles: readonly string[] }>('data/search/newest.json')
  const word = titles.find((title) => /^\p{Script=Han}{4}/u.test(title))?.slice(0, 4) ?? ''
  const [author = ''] = readdirSync(join(outDir, 'by'))
  const row = 'main a[href*="/a/"]'
  const body = '[data-article-body] p'
  return [
    { name: 'home', path: siteUrls.home, shown: row },
    { name: 'deep category', path: siteUrls.category(slugs), shown: row },
    { name: 'oldest article by its address', path: siteUrls.article(oldest), shown: body },
    {
      name: 'the next article from there',
      path: siteUrls.article(oldest),
      act: (page) => page.locator('main nav a[href*="/a/"]').last().click(),
      shown: body,
    },
    { name: `search for ${word}`, path: siteUrls.searchFor(word), shown: row },
    {
      name: 'end of the largest category',
      path: siteUrls.list({ kind: 'category', slugs: slugs.slice(0, 1) }, 1),
      shown: row,
    },
    {
      name: 'end of an author',
      path: siteUrls.list({ kind: 'author', slug: author }, 1),
      shown: row,
    },
  ] satisfies Parameters<typeof openSite>[1]
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

await run()
