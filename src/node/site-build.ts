import type { Settings } from './core/settings.ts'
import type { PictureFacts } from './pictures/picture-facts.ts'
import type { openSharp } from './pictures/renditions/open-sharp.ts'
import type { ReadOwnPages } from './reading/read-own-pages.ts'
import type { BuildEnvironment } from './reporter.ts'
import type { AppBundle } from './site/reader/open-reader.ts'

/** The options of a build. Folders are absolute. */
export interface SiteBuild {
  readonly settings: Settings
  /** The folder of the archive. */
  readonly root: string
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outDir: string
  /** The folders whose files are published as they are. The first that has a name wins. */
  readonly publicDirs: readonly string[]
  readonly cacheDir: string
  /** Reads the pages of the site's own. Missing when there can be none. */
  readonly readOwnPages?: (outside: PictureFacts | undefined) => ReadOwnPages
  /** The number of threads that may help; 0 for none. */
  readonly threads: number
  readonly bundle: () => Promise<AppBundle>
  /** From how many articles on the archive counts as a large one; tests lower it. */
  readonly largeArchive?: number
  /** Loads what makes the sizes of kept pictures. */
  readonly openSharp?: typeof openSharp
  readonly environment: BuildEnvironment
}
