import { basename, extname } from 'node:path'
import type { FeedSource } from '../feed-source.ts'
import { makeSource, type SourceContext } from './make-source.ts'
import { type NamedFeeds, type SourceProblem, SourcesError, tellProblem } from './named-feed.ts'
import { readFeedsYaml } from './read-feeds-yaml.ts'
import { readOpml } from './read-opml.ts'
import { readOsmosfeed } from './read-osmosfeed.ts'
import { readPlainList } from './read-plain-list.ts'
import { readPlanet } from './read-planet.ts'
import { readRsshubPage } from './read-rsshub-page.ts'
import { entriesOf, readYamlFile, type YamlFile } from './yaml-file.ts'

/** The feeds of a file, and what in it could not be used, each with its file and line. */
interface FileSources {
  readonly sources: readonly FeedSource[]
  readonly problems: readonly string[]
}

/**
 * Reads a file of sources: OPML, our `feeds.yaml`, `osmosfeed.yaml`, `planet.ini`, the two files of
 * RSSHUB-PAGE, or a plain list of addresses. `file` is its name for messages; its ending and its keys say
 * which of these it is. Throws `SourcesError` when nothing of it can be read.
 */
export function readSources(text: string, file: string, context: SourceContext): FileSources {
  const { feeds, problems } = readNamed(text.replace(/^\ufeff/, ''), file)
  const first = new Map<string, FeedSource>()
  const faults: SourceProblem[] = []
  for (const feed of feeds) {
    const made = makeSource(feed, file, context)
    const message = 'problem' in made ? made.problem : takeOnce(made.source, first)
    if (message !== undefined) faults.push({ line: feed.line, message })
  }
  return {
    sources: [...first.values()],
    problems: [...problems, ...faults]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map((problem) => tellProblem(file, problem)),
  }
}

function readNamed(text: string, file: string): NamedFeeds {
  try {
    return readerOf(text, file)(text)
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : undefined
    throw new SourcesError(file, {
      line,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}

function readerOf(text: string, file: string): (text: string) => NamedFeeds {
  const ending = extname(basename(file)).toLowerCase()
  if (ending === '.opml' || ending === '.xml' || /^\s*</.test(text)) return readOpml
  if (ending === '.yaml' || ending === '.yml') return readYaml
  return ending === '.ini' || /^\s*\[/m.test(text) ? readPlanet : readPlainList
}

function readYaml(text: string): NamedFeeds {
  const file = readYamlFile(text)
  const { feeds, problems } = readNames(file, text)
  const message = 'what stands for other lines (*name) is not followed; write its feeds out'
  return { feeds, problems: [...problems, ...file.aliasLines.map((line) => ({ line, message }))] }
}

function readNames(file: YamlFile, text: string): NamedFeeds {
  const keys = new Set(entriesOf(file.root)?.map(({ key }) => key))
  if (keys.has('slect') || keys.has('diy')) return readRsshubPage(file, text)
  return isOsmosfeed(file) ? readOsmosfeed(file) : readFeedsYaml(file)
}

/** Our own groups may be called `sources` as well; those of osmosfeed have `href`. */
function isOsmosfeed({ root }: YamlFile): boolean {
  const sources = entriesOf(root)?.find(({ key }) => key === 'sources')?.value
  return /\bhref\b/.test(String(sources ?? ''))
}

/**
 * Adds a feed unless it is there: one that a file names twice is asked once, as it is named first. Returns
 * what is wrong where two differ only in a secret, which is no part of what they are called.
 */
function takeOnce(source: FeedSource, first: Map<string, FeedSource>): string | undefined {
  const { url, secretQuery = {} } = source
  const name = `${url} ${Object.keys(secretQuery).join()}`
  const known = first.get(name)
  if (known === undefined) {
    first.set(name, source)
    return undefined
  }
  const isSame = Object.entries(secretQuery).every(([key, value]) => {
    return known.secretQuery?.[key] === value
  })
  return isSame
    ? undefined
    : `the address of ${new URL(url).host} differs from one above only in what it takes from the environment. It is not asked. Add a parameter that tells them apart, such as ?feed=2.`
}
