import { writeFileSync } from 'node:fs'
import { describeKeeping, pictureTallyLine } from '../keeping/keeping-report.ts'
import { type Call, type Command, type OptionValues, textOf } from './command.ts'
import { commonOptions } from './common-options.ts'
import { openArchive } from './open-archive.ts'
import { readTimeout } from './read-timeout.ts'
import { UsageError } from './usage-error.ts'
import { userAgent } from './user-agent.ts'

const { config, content } = Object.fromEntries(commonOptions)

/** `broadsheet pictures`: keeps the pictures that the articles show. */
export const picturesCommand: Command = {
  name: 'pictures',
  words: '',
  mostWords: 0,
  summary: 'Keeps the pictures that the articles show, so that none dies with its host',
  options: new Map([
    ...(config ? [['config', config] as const] : []),
    ...(content ? [['content', content] as const] : []),
    ['only', { value: 'CATEGORY', help: 'only this category and all below it: "News/Local"' }],
    ['newest', { value: 'N', help: 'only the newest N articles' }],
    [
      'budget',
      { value: 'SIZE', help: 'the most bytes of the whole store, such as 900MB; newest first' },
    ],
    ['rescue', { help: 'looks for lost pictures in other places, last in a web archive' }],
    ['dry-run', { help: 'says what it would ask for, and asks nobody' }],
    ['timeout', { value: 'S', help: 'seconds until a picture is given up (default: 20)' }],
    [
      'report',
      { value: 'FILE', help: 'writes counts, lost pictures and what did not fit as JSON' },
    ],
  ]),
  examples: [
    'broadsheet pictures',
    'broadsheet pictures --newest 500 --budget 900MB',
    'broadsheet pictures --only "News/Local" --rescue',
  ],
  notes: [
    'They are in the folder pictures beside the content folder. Article files are not changed.',
    'The exit code is 0 also when pictures are lost; they are told, and asked for again later.',
  ],
  run: keep,
}

async function keep({ options, program }: Call): Promise<number> {
  const scope = { only: textOf(options, 'only'), newest: readNewest(options) }
  const budget = readBudget(options)
  const timeoutMs = readTimeout(options)
  const archive = await openArchive(options, process.env)
  const { keepArchivePictures } = await import('../keep-archive-pictures.ts')
  const isDry = options.has('dry-run')
  const isTerminal = process.stderr.isTTY === true
  const report = await keepArchivePictures(archive, {
    scope,
    budget,
    timeoutMs,
    isDry,
    rescues: options.has('rescue'),
    userAgent: userAgent(program.version, archive.settings.url),
    onProgress: (done, total) => {
      if (isTerminal) process.stderr.write(`\r\u001b[K${done} of ${total} pictures`)
    },
  })
  if (isTerminal) process.stderr.write('\r\u001b[K')
  const file = textOf(options, 'report')
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`)
  const told = isDry ? [`would ask for ${report.asked} pictures`] : describeKeeping(report)
  process.stdout.write(`${[...told, pictureTallyLine(report.tally)].join('\n')}\n`)
  return 0
}

function readNewest(options: OptionValues): number | undefined {
  const text = textOf(options, 'newest')
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new UsageError(`--newest: expected a number from 1, found ${JSON.stringify(text)}.`)
}

const unitBytes: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['B', 1],
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
])

function readBudget(options: OptionValues): number | undefined {
  const text = textOf(options, 'budget')
  if (text === undefined) return undefined
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMG]?B)?$/i.exec(text) ?? []
  const factor = unitBytes.get(unit.toUpperCase())
  if (amount !== undefined && factor !== undefined) return Number(amount) * factor
  throw new UsageError(
    `--budget: expected a size such as 900MB or 2GB, found ${JSON.stringify(text)}.`,
  )
}
