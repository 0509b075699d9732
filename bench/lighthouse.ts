import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../tests/e2e/find-browser.ts'
import { screenshotPages } from '../tests/screenshots/screenshot-pages.ts'
import { installLighthouse, measurePage, type PageScore } from './lighthouse/measure-page.ts'
import { serveSite } from './lighthouse/serve-site.ts'

/**
 * `npm run lighthouse -- --runs 5`: builds the sample site and has Lighthouse look at its home page, a
 * category and an article, in turns; prints medians. Exit code 1 when accessibility, best practices
 * or SEO is not 100 or anything shifts; times are printed and never judged.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })

const scratch = resolve('node_modules/.cache/broadsheet-bench')
const outDir = join(scratch, 'lighthouse-site')
const port = 4321
const origin = `http://127.0.0.1:${port}`
const pages = screenshotPages.filter(({ name }) => ['home', 'category', 'article'].includes(name))

function build(): void {
  const { CONTENT_DIR: _other, ...env } = process.env
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--outDir', outDir], {
    stdio: 'inherit',
    env: { ...env, SITE_URL: origin },
  })
  if (status !== 0) throw new Error('The sample site could not be built')
}

function median(scores: readonly PageScore[], pick: (score: PageScore) => number): number {
  return scores.map(pick).sort((a, b) => a - b)[Math.floor(scores.length / 2)] ?? Number.NaN
}

function row(name: string, scores: readonly PageScore[]): string {
  const of = (pick: (score: PageScore) => number) => median(scores, pick)
  return [
    '',
    name,
    of((score) => score.performance),
    of((score) => score.accessibility),
    of((score) => score.bestPractices),
    of((score) => score.seo),
    Math.round(of((score) => score.paint)),
    Math.round(of((score) => score.blocking)),
    of((score) => score.shift).toFixed(3),
    '',
  ]
    .join(' | ')
    .trim()
}

function isPerfect({ accessibility, bestPractices, seo, shift }: PageScore): boolean {
  return accessibility === 100 && bestPractices === 100 && seo === 100 && shift === 0
}

build()
const command = installLighthouse(join(scratch, 'lighthouse'))
const browser = await findBrowser(scratch)
const server = await serveSite(outDir, port)
const found = new Map<string, PageScore[]>(pages.map(({ name }) => [name, []]))
for (let run = 0; run < Number(values.runs); run += 1) {
  for (const { name, path } of pages) {
    found.get(name)?.push(await measurePage(command, origin + path, browser))
  }
}
server.close()
const lines = [
  '| page | performance | accessibility | best practices | SEO | LCP ms | TBT ms | CLS |',
  '|---|--:|--:|--:|--:|--:|--:|--:|',
  ...[...found].map(([name, scores]) => row(name, scores)),
]
process.stdout.write(`${lines.join('\n')}\n`)
for (const [name, scores] of found) {
  const failed = new Set(scores.flatMap((score) => score.failed))
  if (failed.size > 0) process.stdout.write(`${name}: ${[...failed].join(', ')}\n`)
}
process.exitCode = [...found.values()].flat().every(isPerfect) ? 0 : 1
