import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../tests/e2e/browser/find-browser.ts'
import { drawPhoto, keepPicture } from '../tests/support/kept-pictures.ts'
import { installLighthouse, measurePage, type PageScore } from './lighthouse/measure-page.ts'
import { serveSite } from './lighthouse/serve-site.ts'
import { choosePeers, preparePeer } from './peers.ts'

/**
 * `npm run lighthouse:pictures -- --runs 5`: builds an archive of 30 articles whose lead pictures are kept, and
 * Eleventy's smallest site of the same articles with the same files, and lets Lighthouse look at the home page
 * and an article of each, in turns, on a telephone and on a desk. Prints medians, and the bytes of the pictures
 * of the first page with the sizes and without.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })

const scratch = resolve('node_modules/.cache/broadsheet-bench')
const archive = join(scratch, 'pictures-archive')
const count = 30

/** The screens, as options of Lighthouse. */
const screens = {
  '390': [
    '--screenEmulation.mobile',
    '--screenEmulation.width=390',
    '--screenEmulation.height=844',
    '--screenEmulation.deviceScaleFactor=2',
  ],
  '1440': ['--preset=desktop', '--screenEmulation.width=1440', '--screenEmulation.height=900'],
} as const

interface Story {
  readonly id: string
  readonly file: string
  readonly hash: string
}

/** Writes the archive, and the same articles as Eleventy reads them beside it. */
async function writeArchive(): Promise<readonly Story[]> {
  rmSync(archive, { recursive: true, force: true })
  for (const folder of ['content', 'posts', 'files']) {
    mkdirSync(join(archive, folder), { recursive: true })
  }
  writeFileSync(join(archive, 'broadsheet.config.json'), '{ "title": "Pictures" }')
  const stories: Story[] = []
  for (let number = 1; number <= count; number += 1) {
    const bytes = await drawPhoto(800, 500, number).resize(1600).jpeg({ quality: 80 }).toBuffer()
    const url = `https://pictures.example/${number}.jpg`
    const { hash } = await keepPicture(join(archive, 'pictures'), url, bytes)
    const file = `${String(number).padStart(2, '0')}.md`
    const id = `story-${number}`
    const text = `<p>${`第 ${number} 篇的文字，有好几句。`.repeat(40)}</p>`.repeat(6)
    const head = `title: 第 ${number} 篇文章\ndate: 2026-10-${file.slice(0, 2)}\nid: ${id}\ncategories: [新闻]`
    writeFileSync(join(archive, 'content', file), `---\n${head}\ncover: ${url}\n---\n${text}\n`)
    const picture = `<p><img src="/files/${hash}.jpg" width="1600" height="1000" alt=""></p>`
    writeFileSync(join(archive, 'posts', file), `---\n${head}\n---\n${picture}${text}\n`)
    writeFileSync(join(archive, 'files', `${hash}.jpg`), bytes)
    stories.push({ id, file, hash })
  }
  return stories
}

function run(command: string, args: readonly string[], options: SpawnSyncOptions): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}

/** A site that is looked at, and the paths of its pages. */
interface LookedAt {
  readonly name: string
  readonly folder: string
  readonly port: number
  readonly pages: Readonly<Record<'home' | 'article', string>>
}

function ours(newest: Story): LookedAt {
  const port = 4321
  const env = { ...process.env, SITE_URL: `http://127.0.0.1:${port}`, CONTENT_DIR: undefined }
  run(process.execPath, [resolve('src/node/cli/run.mjs'), 'build'], { cwd: archive, env })
  const folder = join(archive, 'dist')
  return { name: 'Broadsheet', folder, port, pages: { home: '/', article: `/a/${newest.id}/` } }
}

function eleventy(newest: Story): LookedAt {
  const [peer] = choosePeers(['eleventy']).filter(({ name }) => name === 'eleventy')
  if (peer === undefined) throw new Error('There is no peer eleventy')
  const { root } = preparePeer(peer, join(archive, 'posts'), join(scratch, 'lighthouse-peers'))
  rmSync(join(root, 'public'), { recursive: true, force: true })
  run('bash', ['-c', peer.line], { cwd: root })
  const folder = join(root, 'public')
  cpSync(join(archive, 'files'), join(folder, 'files'), { recursive: true })
  const article = `/posts/${newest.file.replace('.md', '')}/`
  return { name: 'Eleventy', folder, port: 4322, pages: { home: '/', article } }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** The bytes of all pictures of the first page: those that lists show, and the originals. */
function pictureBytes(stories: readonly Story[]): string {
  const media = join(archive, 'dist', 'media')
  const names = new Set(readdirSync(media))
  const sum = (suffix: string) =>
    stories.reduce((total, { hash }) => total + statSync(join(media, hash + suffix)).size, 0)
  const all = stories.every(({ hash }) => names.has(`${hash}-400.webp`))
  if (!all) throw new Error('Some pictures have no small size')
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`
  return `${count} thumbnails: ${kilobytes(sum('-400.webp'))}; their originals: ${kilobytes(sum('.jpg'))}`
}

const stories = await writeArchive()
const newest = stories.at(-1)
if (newest === undefined) throw new Error('There are no articles')
const sites = [ours(newest), eleventy(newest)]
const command = installLighthouse(join(scratch, 'lighthouse'))
const browser = await findBrowser(scratch)
const servers = await Promise.all(sites.map(({ folder, port }) => serveSite(folder, port)))
const looks = (['home', 'article'] as const).flatMap((kind) =>
  Object.entries(screens).flatMap(([width, options]) =>
    sites.map((site) => ({ site, kind, width, options, scores: [] as PageScore[] })),
  ),
)
for (let turn = 0; turn < Number(values.runs); turn += 1) {
  for (const { site, kind, options, scores } of looks) {
    const url = `http://127.0.0.1:${site.port}${site.pages[kind]}`
    scores.push(await measurePage(command, url, browser, options))
  }
}
for (const server of servers) server.close()
const lines = looks.map(({ site, kind, width, scores }) => {
  const of = (pick: (score: PageScore) => number) => median(scores.map(pick))
  const times = `${Math.round(of(({ paint }) => paint))} | ${of(({ shift }) => shift).toFixed(3)}`
  return `| ${kind}, ${width} wide, ${site.name} | ${of(({ performance }) => performance)} | ${times} |`
})
const table = ['| page | performance | LCP ms | CLS |', '|---|--:|--:|--:|', ...lines]
process.stdout.write(`${table.join('\n')}\n${pictureBytes(stories)}\n`)
