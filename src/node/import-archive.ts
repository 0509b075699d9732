import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { BuildPaths } from './core/build-paths.ts'
import type { Settings } from './core/settings.ts'
import { createClient } from './fetching/create-client.ts'
import { askFeed } from './importing/asking/ask-feed.ts'
import type { FeedSource } from './importing/feed-source.ts'
import { fullTextFetcher } from './importing/full-text/fetch-full-text.ts'
import type { FeedReport, ImportReport } from './importing/report/import-report.ts'
import { feedName, feedTitle } from './importing/run/feed-title.ts'
import { importFeeds } from './importing/run/import-feeds.ts'
import { importPaths } from './importing/run/import-paths.ts'
import { readSources } from './importing/sources/read-sources.ts'
import { writeFeedsYaml } from './importing/sources/write-feeds-yaml.ts'
import { ImportError } from './importing/state/import-error.ts'
import { pictureTallyLine } from './keeping/keeping-report.ts'
import { PicturesError } from './keeping/pictures-error.ts'

/** The archive whose feeds are imported. */
interface ImportedArchive {
  readonly settings: Settings
  readonly paths: Pick<BuildPaths, 'root' | 'base' | 'cacheDir'>
}

/** What a call of `import` asks for. */
interface ImportOptions {
  /** Files of sources, relative to the current folder. Without any, those beside the settings. */
  readonly files: readonly string[]
  /** Part of a title or an address. */
  readonly only?: string | undefined
  readonly isDry: boolean
  readonly isFull: boolean
  readonly heartbeat: boolean
  readonly timeoutMs?: number | undefined
  readonly userAgent: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Gets sentences for the log. */
  readonly onLine: (line: string) => void
  readonly onFeed: (feed: FeedReport, done: number, total: number) => void
}

/** The files of sources that are read without being named. */
const ownFiles = ['feeds.opml', 'feeds.yaml']

/**
 * Imports the news of an archive's feeds into its content folder. Throws `ImportError` when there is
 * nothing to ask, when a file of sources cannot be read, or when another import runs.
 */
export async function importArchive(
  { settings, paths }: ImportedArchive,
  options: ImportOptions,
): Promise<ImportReport> {
  const { all, chosen } = chooseSources(options, settings, paths.root)
  const { timeZone, versions, allowHosts, requestsPerHost } = settings
  const { userAgent, timeoutMs, isDry, isFull, heartbeat, onFeed, onLine } = options
  const client = createClient({ userAgent, allowHosts, requestsPerHost })
  const pictured = new Set<string>()
  try {
    const report = await importFeeds({
      sources: chosen,
      followed: all,
      paths: importPaths(paths.root, resolve(settings.contentDir), paths.cacheDir),
      settings: { timeZone, versions },
      ask: (source, before, now) => askFeed(source, before, { client, now, timeZone, timeoutMs }),
      fullTextOf: fullTextFetcher(client),
      now: () => new Date(),
      asksAll: isFull || options.files.length > 0 || options.only !== undefined,
      ...{ isFull, isDry, heartbeat, onFeed },
      onWrite: (location) => onLine(`would write ${location}`),
      onAdded(source, added) {
        if (keepsPictures(source, settings)) for (const path of added) pictured.add(path)
      },
    })
    if (!isDry) await keepPicturesOf(pictured, { settings, paths }, options)
    return report
  } finally {
    await client.close()
  }
}

function keepsPictures(source: FeedSource, settings: Settings): boolean {
  return (source.pictures ?? settings.pictures) === 'keep'
}

/** Keeps the pictures of articles that were added. What goes wrong is told, and costs no article. */
async function keepPicturesOf(
  added: ReadonlySet<string>,
  archive: ImportedArchive,
  { userAgent, timeoutMs, onLine }: ImportOptions,
): Promise<void> {
  if (added.size === 0) return
  const { keepArchivePictures } = await import('./keep-archive-pictures.ts')
  const paths = new Set([...added].map((path) => path.normalize('NFC')))
  const call = { scope: { paths }, rescues: false, isDry: false, timeoutMs, userAgent }
  try {
    const { tally } = await keepArchivePictures(archive, call)
    if (tally.wanted > 0) onLine(pictureTallyLine(tally))
  } catch (error) {
    if (!(error instanceof PicturesError)) throw error
    onLine(error.message)
  }
}

/** A file of sources as the text of our `feeds.yaml`, with what could not be used of it. */
export function convertSources(
  file: string,
  { rsshubBases }: Pick<Settings, 'rsshubBases'>,
): { readonly yaml: string; readonly problems: readonly string[] } {
  // Routes are written as routes, so any base does where the settings have none yet.
  const bases = rsshubBases.length > 0 ? rsshubBases : ['https://rsshub.invalid']
  const context = { rsshubBases: bases, environment: undefined }
  const { sources, problems } = readSources(readNamed(file), basename(file), context)
  return { yaml: writeFeedsYaml(sources), problems }
}

function chooseSources(
  { files, only, environment, onLine }: ImportOptions,
  { rsshubBases }: Settings,
  root: string,
): { readonly all: readonly FeedSource[]; readonly chosen: readonly FeedSource[] } {
  const context = { rsshubBases, environment }
  const texts =
    files.length > 0 ? files.map((file) => ({ file, text: readNamed(file) })) : readOwn(root)
  const read = texts.map(({ file, text }) => readSources(text, basename(file), context))
  for (const problem of read.flatMap(({ problems }) => problems)) onLine(problem)
  const all = read.flatMap(({ sources }) => sources)
  const chosen = only === undefined ? all : all.filter((source) => isMeant(source, only))
  if (chosen.length > 0) return { all, chosen }
  throw new ImportError(
    only !== undefined && all.length > 0
      ? `No feed is called ${JSON.stringify(only)} or has it in its address. There are ${all.length}.`
      : `${texts.map(({ file }) => basename(file)).join(', ')}: no feed is named there. Add the address of one.`,
  )
}

/** Whether a keeper means this feed by a part of its title or address. */
function isMeant(source: FeedSource, words: string): boolean {
  const wanted = words.toLowerCase()
  return [feedTitle(source), feedName(source), source.url].some((text) =>
    text.toLowerCase().includes(wanted),
  )
}

function readOwn(root: string): { readonly file: string; readonly text: string }[] {
  const found = ownFiles.flatMap((name) => {
    const file = join(root, name)
    const text = readIfThere(file)
    return text === undefined ? [] : [{ file, text }]
  })
  if (found.length > 0) return found
  throw new ImportError(
    `There is neither ${ownFiles.join(' nor ')} in ${root}. Put the OPML file of your feeds there as feeds.opml, or name a file: broadsheet import FILE.`,
  )
}

function readNamed(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ImportError(`${file} cannot be read: ${reason}`)
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    return readNamed(file)
  }
}
