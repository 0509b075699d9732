import { join } from 'node:path'
import type { AppBundle } from './bundle-app.ts'
import { ContentRejected } from './content-rejected.ts'
import { openArticleStore } from './library/article-store.ts'
import { buildLibrary } from './library/build-library.ts'
import { lockFolder } from './output/lock-folder.ts'
import { asOutputError } from './output/output-error.ts'
import { OutputFolder, type OutputTally } from './output/output-folder.ts'
import { outputKey } from './output/output-key.ts'
import { readArticles } from './read-articles.ts'
import { type BuildEnvironment, createReporter } from './report-build.ts'
import type { Settings } from './settings.ts'
import { type Site, siteFiles } from './site/site-files.ts'

/** Everything a build needs to know. Folders are absolute. */
export interface SiteBuild {
  readonly settings: Settings
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outDir: string
  readonly publicDir: string
  readonly cacheDir: string
  readonly policy: string
  readonly bundle: () => Promise<AppBundle>
  readonly environment: BuildEnvironment
}

/**
 * From content folder to output folder, in two phases: the first reads and checks every file and
 * keeps only summaries in memory; only when it found no errors does the second write. Prints what
 * there is to say. Throws `ContentRejected`, before anything is written, when the content has errors;
 * `OutputError` or `FolderLocked` when the output folder cannot be used.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const report = createReporter(build.settings.contentDir, build.environment)
  const store = openArticleStore(build.cacheDir, `build-${process.pid}`)
  try {
    const read = report.guard(() => readArticles(build.settings, build.base, store))
    const library = buildLibrary(read.drafts, build.settings)
    const counts = report.problems([...read.problems, ...library.problems], read.count)
    if (counts.rejected > 0 && !report.skipsErrors) {
      report.tally(counts)
      throw new ContentRejected(`${counts.rejected} articles have errors`)
    }
    const app = await build.bundle()
    const site = { ...build, library: library.value, media: read.media, store, app }
    report.written(build.outDir, writeSite(build, site))
    report.tally(counts)
  } finally {
    store.close()
  }
}

/** The second phase: all files of the site, then the removal of what is left from before. */
function writeSite({ outDir, cacheDir }: SiteBuild, site: Site): OutputTally {
  try {
    const unlock = lockFolder(outDir, join(outDir, '.broadsheet.lock'))
    try {
      const manifest = join(cacheDir, 'outputs', `${outputKey(outDir)}.json`)
      const output = new OutputFolder(outDir, manifest)
      for (const file of siteFiles(site, () => output.fingerprint())) {
        output.write(file.path, file.content)
      }
      return output.finish()
    } finally {
      unlock()
    }
  } catch (error) {
    throw asOutputError(error, outDir)
  }
}
