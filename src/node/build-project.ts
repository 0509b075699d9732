import { buildSite } from './build-site.ts'
import type { BuildPaths } from './core/build-paths.ts'
import { prepareCache } from './core/paths/prepare-cache.ts'
import type { Settings } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { assertOutputApart } from './output/assert-output-apart.ts'
import { readOwnPages } from './reading/read-own-pages.ts'
import { assertLogo } from './site/head/assert-logo.ts'
import { readLook } from './site/look/read-look.ts'
import { withLook } from './site/look/with-look.ts'
import { openReader } from './site/reader/open-reader.ts'
import type { ReaderSource } from './site/reader/reader-source.ts'

/** An archive to build: its settings and its folders. */
export interface Project {
  readonly settings: Settings
  readonly paths: BuildPaths
}

/**
 * Builds the site of a project. Throws what `buildSite` throws, and `SettingsError` when settings and
 * folders do not fit together.
 */
export async function buildProject(
  { settings, paths }: Project,
  reader: ReaderSource,
): Promise<void> {
  const { root, base, outDir, publicDir, cacheDir } = paths
  assertOutputApart(paths, settings.contentDir)
  assertLogo(settings.logo, publicDir)
  const look = readLook(settings, paths)
  prepareCache(cacheDir)
  await buildSite({
    settings,
    root,
    base,
    outDir,
    cacheDir,
    publicDirs: [publicDir, reader.publicDir],
    readOwnPages: (outside) => readOwnPages({ settings, paths, outside }),
    threads: threadCount(),
    bundle: async () => {
      const app = await openReader(reader, cacheDir, { base, language: settings.language })
      return withLook(app, look, base)
    },
    environment: process.env,
  })
}
