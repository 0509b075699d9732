import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listedLocation, listSourceFiles } from '../../input/read-source-files.ts'
import { fileStamp } from '../../storage/file-stamp.ts'
import { Journal } from '../../storage/journal.ts'
import { type ImportedFile, readImportedFile } from './read-imported-file.ts'

/** A file of the content folder as the cache remembers it. */
interface SeenFile {
  readonly stamp: string
  /** Missing for a file that the importer did not write. */
  readonly file?: ImportedFile
}

/** All article files that the importer wrote, wherever the keeper has moved them. */
export class ImportedFiles {
  readonly #byId = new Map<string, ImportedFile>()
  readonly #byFeed = new Map<string, ImportedFile[]>()

  constructor(files: Iterable<ImportedFile>) {
    for (const file of files) this.add(file)
  }

  /** The files of a feed, by its key. */
  ofFeed(feed: string): readonly ImportedFile[] {
    return this.#byFeed.get(feed) ?? []
  }

  /** The files of all feeds, by the key of the feed. */
  byFeed(): ReadonlyMap<string, readonly ImportedFile[]> {
    return this.#byFeed
  }

  hasId(id: string): boolean {
    return this.#byId.has(id)
  }

  /** Adds a file. Of two files with one id, such as a copy that the keeper made, the first counts. */
  add(file: ImportedFile): void {
    if (this.#byId.has(file.id)) return
    this.#byId.set(file.id, file)
    const files = this.#byFeed.get(file.feed)
    if (files === undefined) this.#byFeed.set(file.feed, [file])
    else files.push(file)
  }
}

/** Changes when the keys of a file are made in another way: they are remembered with it. */
const keysForm = 4

/**
 * Finds the files of the importer in a content folder, which may be missing. Files that have not changed
 * since the last run are not read again. `cachePath` is the file that remembers them; it is written only
 * when `keeps` is set.
 */
export function findImportedFiles(
  contentDir: string,
  cachePath: string,
  { keeps }: { readonly keeps: boolean },
): ImportedFiles {
  if (!existsSync(contentDir)) return new ImportedFiles([])
  const journal = new Journal<SeenFile, object>(cachePath)
  const before = journal.kept?.entries ?? new Map<string, SeenFile>()
  const entries = new Map<string, SeenFile>()
  for (const listed of listSourceFiles(contentDir).files) {
    const { path } = listed
    const location = listedLocation(listed)
    const stamp = `${keysForm} ${fileStamp(location)}`
    const seen = before.get(path)
    entries.set(path, seen?.stamp === stamp ? seen : lookAt(path, location, stamp))
  }
  if (keeps) journal.save({ entries, facts: {} })
  return new ImportedFiles([...entries.values()].flatMap(({ file }) => file ?? []))
}

function lookAt(path: string, location: string | Buffer, stamp: string): SeenFile {
  try {
    const file = readImportedFile(path, readFileSync(location, 'utf8'))
    return { stamp, ...(file && { file }) }
  } catch {
    return { stamp }
  }
}

/** Where a file of the content folder lies on the disk. */
export function locationOf(contentDir: string, path: string): string {
  return join(contentDir, ...path.split('/'))
}
