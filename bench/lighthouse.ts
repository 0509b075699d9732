import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { idFromPath } from '../src/node/library/id-from-path.ts'
import { siteUrls } from '../src/shared/site-urls.ts'
import { findBrowser } from '../tests/e2e/browser/find-browser.ts'
import { makeCertificate } from './lighthouse/make-certificate.ts'
import { installLighthouse, measurePage, type PageScore } from './lighthouse/measure-page.ts'
import { serveSite } from './lighthouse/serve-site.ts'
import { choosePeers, preparePeer } from './peers.ts'

/**
 * `npm run lighthouse -- --runs 5 --beside eleventy`: builds the sample site and has Lighthouse look at
 * its home page, a category and an article, in turns with the same pages of another program's smallest
 * site; prints medians. With `--http2` both are served as the hosts of real sites serve them, else by HTTP/1.1. Exit code 1 when accessibility, best practices or SEO of ours is not 100 or
 * anything shifts; times are printed and never judged.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    beside: { type: 'string' },
    http2: { type: 'boolean', default: false },
  },
})

const scratch = resolve('node_modules/.cache/broadsheet-bench')
const certificate = values.http2 ? makeCertificate(join(scratch, 'certificate')) : undefined
const scheme = certificate ? 'https' : 'http'

/** A site that is looked at: its folder, where it is served, its pages by their kind. */
interface LookedAt {
  readonly name: string
  readonly folder: string
  readonly origin: string
  readonly pages: Readonly<Record<string, string>>
}

/** The article that is looked at, below `content/`. */
const article = '文化/字里行间/排版/屏幕上的中文：从一个字到一整版'

function ours(): LookedAt {
  const folder = join(scratch, 'lighthouse-site')
  const origin = `${scheme}://127.0.0.1:4321`
  const { CONTENT_DIR: _other, ...env } = process.env
  run('npm', ['run', '--silent', 'build', '--', '--outDir', folder], {
    env: { ...env, SITE_URL: origin },
  })
  const pages = {
    home: siteUrls.home,
    category: siteUrls.category(['tech']),
    article: siteUrls.article(idFromPath(`${article}.md`)),
  }
  return { name: 'Broadsheet', folder, origin, pages }
}

/** The articles as another program publishes them. */
function others(name: string): LookedAt {
  const [peer] = choosePeers([name]).filter((each) => each.name === name)
  if (peer === undefined) throw new Error(`There is no peer ${name}`)
  const ready = preparePeer(peer, 'content', join(scratch, 'lighthouse-peers'))
  run('bash', ['-c', peer.line], { cwd: ready.root })
  const pages = {
    home: '/',
    category: encodeURI('/c/技术/'),
    article: encodeURI(`/posts/${article}/`),
  }
  return { name, folder: join(ready.root, 'public'), origin: `${scheme}://127.0.0.1:4322`, pages }
}

function run(command: string, args: readonly string[], options: SpawnSyncOptions): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}

function median(scores: readonly PageScore[], pick: (score: PageScore) => number): number {
  return scores.map(pick).sort((a, b) => a - b)[Math.floor(scores.length / 2)] ?? Number.NaN
}

function row(name: string, scores: readonly PageScore[]): string {
  const of = (pick: (score: PageScore) => number) => median(scores, pick)
  const cells = [
    name,
    of((score) => score.performance),
    of((score) => score.accessibility),
    of((score) => score.bestPractices),
    of((score) => score.seo),
    Math.round(of((score) => score.firstPaint)),
    Math.round(of((score) => score.speed)),
    Math.round(of((score) => score.paint)),
    Math.round(of((score) => score.blocking)),
    of((score) => score.shift).toFixed(3),
  ]
  return `| ${cells.join(' | ')} |`
}

function isPerfect({ accessibility, bestPractices, seo, shift }: PageScore): boolean {
  return accessibility === 100 && bestPractices === 100 && seo === 100 && shift === 0
}

const sites = [ours(), ...(values.beside === undefined ? [] : [others(values.beside)])]
const command = installLighthouse(join(scratch, 'lighthouse'))
const browser = await findBrowser(scratch)
const servers = await Promise.all(
  sites.map(({ folder, origin }) => serveSite(folder, Number(new URL(origin).port), certificate)),
)
const looks = ['home', 'category', 'article'].flatMap((kind) =>
  sites.map((site) => ({ site, kind, scores: [] as PageScore[] })),
)
for (let turn = 0; turn < Number(values.runs); turn += 1) {
  for (const { site, kind, scores } of looks) {
    scores.push(await measurePage(command, site.origin + site.pages[kind], browser))
  }
}
for (const server of servers) server.close()
const lines = [
  '| page | performance | accessibility | best practices | SEO | FCP ms | speed index ms | LCP ms | TBT ms | CLS |',
  '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  ...looks.map(({ site, kind, scores }) => row(`${kind}, ${site.name}`, scores)),
]
process.stdout.write(`${lines.join('\n')}\n`)
const own = looks.filter(({ site }) => site === sites[0])
for (const { kind, scores } of own) {
  const failed = new Set(scores.flatMap((score) => score.failed))
  if (failed.size > 0) process.stdout.write(`${kind}: ${[...failed].join(', ')}\n`)
}
process.exitCode = own.every(({ scores }) => scores.every(isPerfect)) ? 0 : 1
