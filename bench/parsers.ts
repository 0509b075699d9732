import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseAnyHtml, parseHtml } from '../src/node/body/parse/parse-html.ts'
import { readPlainHtml } from '../src/node/body/parse/read-plain-html.ts'
import { renderBody } from '../src/node/body/render-body.ts'
import { readSimpleYaml } from '../src/node/input/front-matter/read-simple-yaml.ts'
import { readYaml } from '../src/node/input/front-matter/read-yaml.ts'
import { parseSourceFile } from '../src/node/input/parse-source-file.ts'
import {
  listArticles,
  readSourceFile,
  type SourceFile,
} from '../src/node/input/read-source-files.ts'
import { htmlWords } from '../src/node/search/html-words.ts'
import { readWords } from '../src/node/search/read-words.ts'
import { htmlText } from '../src/shared/html-text.ts'
import { textKeys } from '../src/shared/search/search-keys.ts'
import { foldCodes, unitsOf } from '../src/shared/search/search-text.ts'
import { makeCorpus } from './make-corpus.ts'

/**
 * `npm run bench:parsers`: what each quick reader brings beside the parser that its property test holds
 * it to. Both read the same texts in turns, in one process, the quick one with its way back to the
 * parser for what it does not read. `--count 500` so many generated articles, or those of `--folder DIR`;
 * `--runs 21` of which the fastest counts. A reader that brings less than 1.3 times on its step goes.
 */
function run(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '500' },
      folder: { type: 'string' },
      runs: { type: 'string', default: '21' },
    },
  })
  const runs = Number(values.runs)
  const work = mkdtempSync(join(tmpdir(), 'broadsheet-parsers-'))
  try {
    const folder = values.folder ? resolve(values.folder) : work
    if (!values.folder) makeCorpus({ folder, count: Number(values.count), seed: 11 })
    const files = readFiles(folder)
    console.log(`${files.length} articles, ${runs} runs, CPU milliseconds of the fastest`)
    report('read-plain-html', compareHtml(files), runs)
    report('read-simple-yaml', compareYaml(files), runs)
    report('html-words', compareWords(files), runs)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** A quick reader beside its parser, on the same texts. */
interface Comparison {
  /** How many texts it reads by itself. */
  readonly read: number
  readonly of: number
  /** All texts with it. */
  readonly quick: () => void
  /** All texts with the parser alone. */
  readonly parser: () => void
  /** The whole step of the build that it stands in, with it. */
  readonly step: () => void
}

function report(name: string, { read, of, ...actions }: Comparison, runs: number): void {
  const { quick, parser, step } = fastest(actions, runs)
  const without = step - quick + parser
  console.log(
    `${name}: reads ${Math.round((read / of) * 100)} % of ${of}; ` +
      `${quick.toFixed(1)} for ${parser.toFixed(1)}, ${(parser / quick).toFixed(1)} times as fast; ` +
      `its step ${step.toFixed(1)} for ${without.toFixed(1)}, ${(without / step).toFixed(2)} times`,
  )
}

/** The least CPU time of each action in milliseconds; they take turns, so that a slow moment meets all. */
function fastest<Name extends string>(
  actions: Readonly<Record<Name, () => void>>,
  runs: number,
): Readonly<Record<Name, number>> {
  const names = Object.keys(actions) as Name[]
  const times = new Map<Name, number>()
  for (let at = 0; at < runs; at += 1) {
    for (const name of names) {
      const start = process.cpuUsage()
      actions[name]()
      const { user, system } = process.cpuUsage(start)
      const time = (user + system) / 1000
      times.set(name, Math.min(times.get(name) ?? time, time))
    }
  }
  return Object.fromEntries(times) as Record<Name, number>
}

function readFiles(folder: string): readonly SourceFile[] {
  return listArticles(folder).files.flatMap((listed) => {
    const file = readSourceFile(listed, { maxFileSize: 10_000_000 })
    return 'severity' in file ? [] : [file]
  })
}

/** The step: a body from its source to safe HTML. */
function compareHtml(files: readonly SourceFile[]): Comparison {
  const inputs = files.flatMap((file) => bodyOf(file) ?? [])
  const sources = inputs.map(({ body }) => body)
  return {
    read: sources.filter((source) => readPlainHtml(source)).length,
    of: sources.length,
    quick: overAll(sources, parseHtml),
    parser: overAll(sources, parseAnyHtml),
    step: overAll(inputs, renderBody),
  }
}

/** A function that reads each of some texts. */
function overAll<Item>(items: readonly Item[], read: (item: Item) => unknown): () => void {
  return () => {
    for (const item of items) read(item)
  }
}

/** The input for rendering a file's body, if the file has one and it is HTML. */
function bodyOf(file: SourceFile): Parameters<typeof renderBody>[0] | undefined {
  const parsed = parseSourceFile(file).value
  if (!parsed?.body.trimStart().startsWith('<')) return undefined
  const { path, body, bodyLine, extension } = parsed
  const none = { resolveMedia: () => undefined, resolveFile: () => undefined }
  return { path, body, bodyLine, extension, ...none, embedHosts: [], language: 'zh-CN' }
}

/** The step: a file taken apart into front matter and body. */
function compareYaml(files: readonly SourceFile[]): Comparison {
  const sources = files.flatMap((file) => frontMatterOf(file) ?? [])
  return {
    read: sources.filter((source) => readSimpleYaml(source, 1)).length,
    of: sources.length,
    quick: overAll(sources, (source) => readSimpleYaml(source, 1) ?? readYaml(source, 1)),
    parser: overAll(sources, (source) => readYaml(source, 1)),
    step: overAll(files, parseSourceFile),
  }
}

function frontMatterOf({ bytes }: SourceFile): string | undefined {
  return /^\s*---\n(.*?)\n---(?:\n|$)/s.exec(bytes.toString())?.[1]
}

/** The step: the words of a body folded and turned into the keys of the index. */
function compareWords(files: readonly SourceFile[]): Comparison {
  const bodies = files.flatMap((file) => {
    const input = bodyOf(file)
    return input ? [Buffer.from(renderBody(input).value.html)] : []
  })
  const sink = { add: () => {} }
  return {
    read: bodies.filter((html) => htmlWords(html)).length,
    of: bodies.length,
    quick: overAll(bodies, readWords),
    parser: overAll(bodies, (html) => unitsOf(htmlText(html.toString()))),
    step: overAll(bodies, (html) => textKeys(foldCodes(readWords(html)), sink)),
  }
}

run()
