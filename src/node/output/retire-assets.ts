import type { KnownFile } from './output-record.ts'

/** The folder of the program's files. Their names contain the hash of their content. */
const folder = 'assets/'

/** For so many later programs an open window still finds the files of its own. */
const generations = 2

/** The files of an output folder before a build, and the tests of which are still there and which are made anew. */
interface Generations {
  readonly before: ReadonlyMap<string, KnownFile>
  readonly isProduced: (path: string) => boolean
  /** Whether the file is in the folder as the last build left it. */
  readonly isThere: (path: string, known: KnownFile) => boolean
}

/**
 * The assets that no page needs any more but that stay, because an open window may still ask for its late
 * parts: those of the two programs before. Only a build that retires assets ages the others, so that they
 * stay however often the same program is built.
 */
export function retireAssets({
  before,
  isProduced,
  isThere,
}: Generations): ReadonlyMap<string, KnownFile> {
  const old = [...before].filter(([path]) => path.startsWith(folder) && !isProduced(path))
  const step = old.some(([, { retired = 0 }]) => retired === 0) ? 1 : 0
  return new Map(
    old
      .map(([path, known]) => [path, aged(known, step)] as const)
      .filter(([path, known]) => (known.retired ?? 0) <= generations && isThere(path, known)),
  )
}

function aged(known: KnownFile, step: number): KnownFile {
  return step === 0 ? known : { ...known, retired: (known.retired ?? 0) + step }
}
