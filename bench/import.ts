import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '../src/node/fetching/create-client.ts'
import { askFeed } from '../src/node/importing/asking/ask-feed.ts'
import { type FeedSource, plainSource } from '../src/node/importing/feed-source.ts'
import { importTallyLine } from '../src/node/importing/report/import-report.ts'
import { importFeeds } from '../src/node/importing/run/import-feeds.ts'
import { importPaths } from '../src/node/importing/run/import-paths.ts'
import type { ServedCounts } from './feed-servers.ts'

/**
 * `npm run bench:import -- --feeds 1000 --hosts 50`: imports feeds from servers of this machine, which are
 * a process of their own and take 50 ms for an answer. First all feeds are new, then half of them have not
 * changed, then none has. Prints the time and CPU time, the most memory of the importer, and how politely it asked.
 */
const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '1000' },
    hosts: { type: 'string', default: '50' },
    port: { type: 'string', default: '5391' },
    // Those of one import, which this program gives to itself.
    hour: { type: 'string' },
    folder: { type: 'string' },
  },
})

const hosts = Number(values.hosts)

function sourceOf(number: number): FeedSource {
  return {
    ...plainSource,
    url: `http://127.0.1.${(number % hosts) + 1}:${values.port}/${number}`,
    categories: ['bench'],
    file: 'bench',
  }
}

async function countsOf(servers: ChildProcess, message: string): Promise<ServedCounts> {
  servers.send(message)
  const [counts] = await once(servers, 'message')
  return counts
}

/** The result of one import. */
interface Imported {
  readonly seconds: number
  readonly cpu: number
  readonly mebibytes: number
  readonly tally: string
  /** Why feeds failed. */
  readonly reasons: readonly string[]
}

async function importOnce(hour: number, folder: string): Promise<Imported> {
  const sources = Array.from({ length: Number(values.feeds) }, (_, at) => sourceOf(at))
  const allowHosts = sources.map(({ url }) => new URL(url).host)
  const client = createClient({ userAgent: 'Broadsheet/bench', allowHosts })
  const now = new Date(Date.UTC(2026, 1, 1, hour))
  const begin = performance.now()
  const before = process.cpuUsage()
  const report = await importFeeds({
    sources,
    paths: importPaths(folder, join(folder, 'content'), join(folder, 'cache')),
    settings: { timeZone: 'Asia/Shanghai', versions: 'all' },
    now: () => now,
    ask: (source, asked) => askFeed(source, asked, { client, now, timeZone: 'Asia/Shanghai' }),
  })
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage(before)
  await client.close()
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const reasons = [...new Set(report.feeds.flatMap(({ reason }) => reason ?? []))]
  const cpu = (user + system) / 1e6
  return { seconds, cpu, mebibytes, tally: importTallyLine(report.tally), reasons }
}

/** Imports in a process of its own, as the command does. */
async function importInProcess(hour: number, folder: string): Promise<Imported> {
  const importer = fork(new URL(import.meta.url), [
    ...process.argv.slice(2),
    `--hour=${hour}`,
    `--folder=${folder}`,
  ])
  const [imported] = await once(importer, 'message')
  importer.disconnect()
  return imported
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-import-'))
  const servers = fork(new URL('feed-servers.ts', import.meta.url), [values.hosts, values.port])
  try {
    await once(servers, 'message')
    for (const [round, what] of ['all new', 'half changed', 'none changed'].entries()) {
      const { seconds, cpu, mebibytes, tally, reasons } = await importInProcess(round * 2, folder)
      const counts = await countsOf(servers, round === 0 ? 'next round' : 'same round')
      console.log(
        `${what}: ${seconds.toFixed(1)} s (CPU ${cpu.toFixed(1)} s), ${mebibytes} MiB, ${counts.requests} requests, at most ${counts.mostPerHost} at once to a host and ${counts.mostHosts} hosts at once`,
      )
      console.log(`  ${tally}`)
      for (const reason of reasons.slice(0, 3)) console.log(`  ${reason}`)
    }
  } finally {
    servers.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (values.hour === undefined || values.folder === undefined) await run()
else process.send?.(await importOnce(Number(values.hour), values.folder))
