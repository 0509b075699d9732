import { basename, extname } from 'node:path'
import type { FeedSource } from '../feed-source.ts'
import { makeSource, type SourceContext } from './make-source.ts'
import { type NamedFeeds, SourcesError, tellProblem } from './named-feed.ts'
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
  const made = feeds.map((feed) => ({ feed, ...makeSource(feed, file, context) }))
  const sources = made.flatMap((one) => ('source' in one ? [one.source] : []))
  const faults = made.flatMap((one) =>
    'problem' in one ? [{ line: one.feed.line, message: one.problem }] : [],
  )
  return {
    sources: unique(sources),
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
  const keys = new Set(entriesOf(file.root)?.map(({ key }) => key))
  if (keys.has('slect') || keys.has('diy')) return readRsshubPage(file, text)
  return isOsmosfeed(file) ? readOsmosfeed(file) : readFeedsYaml(file)
}

/** Our own groups may be called `sources` as well; those of osmosfeed have `href`. */
function isOsmosfeed({ root }: YamlFile): boolean {
  const sources = entriesOf(root)?.find(({ key }) => key === 'sources')?.value
  return /\bhref\b/.test(String(sources ?? ''))
}

/** A feed that a file names twice is asked once, as it is named first. */
function unique(sources: readonly FeedSource[]): FeedSource[] {
  const first = new Map<string, FeedSource>()
  for (const source of sources) {
    const name = `${source.url} ${Object.keys(source.secretQuery ?? {}).join()}`
    if (!first.has(name)) first.set(name, source)
  }
  return [...first.values()]
}
