import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describeFeed } from '../importing/report/describe-feed.ts'
import {
  type FeedReport,
  type ImportReport,
  importTallyLine,
} from '../importing/report/import-report.ts'
import { ImportError } from '../importing/state/import-error.ts'
import { type Call, type Command, textOf } from './command.ts'
import { commonOptions } from './common-options.ts'
import { openArchive } from './open-archive.ts'
import { readTimeout } from './read-timeout.ts'
import { UsageError } from './usage-error.ts'
import { userAgent } from './user-agent.ts'

const { config, content } = Object.fromEntries(commonOptions)

/** `broadsheet import`: brings what feeds hold into the content folder as article files. */
export const importCommand: Command = {
  name: 'import',
  words: '[FILE…]',
  mostWords: Number.POSITIVE_INFINITY,
  summary: 'Brings what feeds hold into the content folder as article files',
  options: new Map([
    ...(config ? [['config', config] as const] : []),
    ...(content ? [['content', content] as const] : []),
    ['only', { value: 'NAME', help: 'only the feeds with this in their title or address' }],
    ['dry-run', { help: 'says what it would write, and writes nothing' }],
    ['full', { help: 'asks every feed for all it has, due or not' }],
    ['timeout', { value: 'S', help: 'seconds until a feed is given up (default: 20)' }],
    ['report', { value: 'FILE', help: 'writes counts and the health of each feed as JSON' }],
    ['heartbeat', { help: 'writes the month into feeds.state.json, so that schedules stay awake' }],
    [
      'to',
      { value: 'FILE', help: 'writes the feeds of one FILE as a new feeds.yaml, and asks none' },
    ],
  ]),
  examples: [
    'broadsheet import',
    'broadsheet import subscriptions.opml --dry-run',
    'broadsheet import --only "Daily News" --full',
    'broadsheet import --to feeds.yaml planet.ini',
    'broadsheet import bookmarks.html omnivore.zip',
  ],
  notes: [
    'Without a FILE it reads feeds.opml and feeds.yaml beside the settings. It also understands',
    'osmosfeed.yaml, planet.ini, lists of addresses, and the two files of RSSHUB-PAGE. An export of Omnivore,',
    'Pocket, Instapaper, Karakeep, Linkwarden and others, or the bookmarks of a browser, becomes articles.',
    'The exit code is 0 also when single feeds failed; they are told. It is 1 when all feeds that were asked',
    'failed, be it one while the others were not due yet.',
  ],
  run: async (call) => (call.options.has('to') ? convert(call) : importNews(call)),
}

async function importNews({ words, options, program }: Call): Promise<number> {
  const archive = await openArchive(options, process.env)
  const { importArchive } = await loadImporter()
  const show = createDisplay()
  const report = await importArchive(archive, {
    files: words,
    only: textOf(options, 'only'),
    isDry: options.has('dry-run'),
    isFull: options.has('full'),
    heartbeat: options.has('heartbeat'),
    timeoutMs: readTimeout(options),
    userAgent: userAgent(program.version, archive.settings.url),
    environment: process.env,
    onLine: show.line,
    onFeed: show.feed,
  })
  show.end()
  writeReport(report, textOf(options, 'report'))
  process.stdout.write(`${importTallyLine(report.tally)}\n`)
  const { read, failed } = report.tally
  return read === 0 && failed > 0 ? 1 : 0
}

/** The importer with its parsers, which no other command waits for. */
async function loadImporter() {
  return import('../import-archive.ts')
}

/** The options that have no meaning where no feed is asked. */
const askingOptions = ['only', 'dry-run', 'full', 'timeout', 'report', 'heartbeat']

async function convert({ words, options }: Call): Promise<number> {
  const [file, ...more] = words
  const to = textOf(options, 'to') ?? ''
  if (file === undefined || more.length > 0) {
    throw new UsageError('--to needs one FILE to read: broadsheet import --to feeds.yaml FILE.')
  }
  if (!/\.ya?ml$/i.test(to))
    throw new UsageError(
      `--to writes YAML: expected a name such as feeds.yaml, found ${JSON.stringify(to)}.`,
    )
  const other = askingOptions.find((name) => options.has(name))
  if (other !== undefined) {
    throw new UsageError(`--to asks no feed, so --${other} cannot stand beside it.`)
  }
  const { settings } = await openArchive(options, process.env)
  const { convertSources } = await loadImporter()
  const { yaml, problems } = convertSources(file, settings)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  writeNew(to, yaml)
  process.stdout.write(`${join(dirname(to), basename(to))} written\n`)
  return 0
}

/** Writes a file that is not there yet: lists of feeds are written by hand, and would be lost. */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new ImportError(
      `${file} is there already and is left as it is. Name another file after --to, or move this one away.`,
    )
  }
}

function writeReport(report: ImportReport, file: string | undefined): void {
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`)
}

/** Shows the progress on a terminal in a line that is redrawn; elsewhere plain lines of what happened. */
function createDisplay() {
  const { stderr, stdout } = process
  const isTerminal = stderr.isTTY === true
  const clear = () => isTerminal && stderr.write('\r\u001b[K')
  const line = (text: string) => {
    clear()
    stdout.write(`${text}\n`)
  }
  return {
    line,
    feed(feed: FeedReport, done: number, total: number) {
      for (const text of describeFeed(feed)) line(text)
      if (isTerminal) stderr.write(`\r\u001b[K${done} of ${total} feeds`)
    },
    end: clear,
  }
}
