import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { BuildPaths } from './core/build-paths.ts'
import type { Settings } from './core/settings.ts'
import { createClient } from './fetching/create-client.ts'
import { askFeed } from './importing/asking/ask-feed.ts'
import { decodeFeed } from './importing/decode/decode-feed.ts'
import type { ExportFile } from './importing/exports/export-file.ts'
import { exportAnswer, exportSource, joinExports } from './importing/exports/export-source.ts'
import { readExport } from './importing/exports/read-export.ts'
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

/** Options of `import`. */
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
  const { all, chosen, exports } = chooseSources(options, settings, paths.root)
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
      ask: async (source, before, now) => {
        const exported = exports.get(source.url)
        if (exported !== undefined) return exportAnswer(exported, before)
        return askFeed(source, before, { client, now, timeZone, timeoutMs })
      },
      fullTextOf: fullTextFetcher(client),
      now: () => new Date(),
      asksAll: isFull || options.files.length > 0 || options.only !== undefined,
      isFull,
      isDry,
      heartbeat,
      onFeed,
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
  const { sources, problems } = readSources(
    decodeFeed(readNamed(file).bytes, '').text,
    basename(file),
    context,
  )
  return { yaml: writeFeedsYaml(sources), problems }
}

/** The sources of a call. */
interface ChosenSources {
  readonly all: readonly FeedSource[]
  readonly chosen: readonly FeedSource[]
  /** The exports of other programs among the sources, by URL. */
  readonly exports: ReadonlyMap<string, ExportFile>
}

function chooseSources(
  { files, only, environment, onLine }: ImportOptions,
  { rsshubBases }: Settings,
  root: string,
): ChosenSources {
  const context = { rsshubBases, environment }
  const named = files.length > 0 ? files.map(readNamed) : readOwn(root)
  const exported: ExportFile[] = []
  const feeds = named.flatMap(({ file, bytes }) => {
    const name = basename(file)
    const found = files.length > 0 ? readExport(bytes, name) : undefined
    if (found !== undefined) {
      exported.push(found)
      return []
    }
    const { sources, problems } = readSources(decodeFeed(bytes, '').text, name, context)
    for (const problem of problems) onLine(problem)
    return sources
  })
  const joined = joinExports(exported).map((one) => ({ one, source: exportSource(one) }))
  const exports = new Map(joined.map(({ one, source }) => [source.url, one]))
  const all = [...feeds, ...joined.map(({ source }) => source)]
  const chosen = only === undefined ? all : all.filter((source) => isMeant(source, only))
  if (chosen.length > 0) return { all, chosen, exports }
  throw new ImportError(
    only !== undefined && all.length > 0
      ? `No feed is called ${JSON.stringify(only)} or has it in its address. There are ${all.length}.`
      : `${named.map(({ file }) => basename(file)).join(', ')}: no feed is named there. Add the address of one.`,
  )
}

/** Whether a keeper means this feed by a part of its title or address. */
function isMeant(source: FeedSource, words: string): boolean {
  const wanted = words.toLowerCase()
  return [feedTitle(source), feedName(source), source.url].some((text) =>
    text.toLowerCase().includes(wanted),
  )
}

/** A file that a call reads. */
interface NamedFile {
  readonly file: string
  readonly bytes: Buffer
}

function readOwn(root: string): NamedFile[] {
  const found = ownFiles.map((name) => join(root, name)).filter((file) => existsSync(file))
  if (found.length > 0) return found.map(readNamed)
  throw new ImportError(
    `There is neither ${ownFiles.join(' nor ')} in ${root}. Put the OPML file of your feeds there as feeds.opml, or name a file: broadsheet import FILE.`,
  )
}

function readNamed(file: string): NamedFile {
  try {
    return { file, bytes: readFileSync(file) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ImportError(`${file} cannot be read: ${reason}`)
  }
}
