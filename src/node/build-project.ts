import { buildSite } from './build-site.ts'
import type { BuildPaths } from './core/build-paths.ts'
import type { Settings } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { assertOutputApart } from './output/assert-output-apart.ts'
import { assertLogo } from './site/head/assert-logo.ts'
import { contentSecurityPolicy } from './site/head/content-security-policy.ts'
import { openReader } from './site/reader/open-reader.ts'
import type { ReaderSource } from './site/reader/reader-source.ts'

/** An archive to build: its settings and its folders. */
export interface Project {
  readonly settings: Settings
  readonly paths: BuildPaths
}

/** Builds the site of a project. Throws what `buildSite` throws, and `SettingsError` when settings and folders do not fit together. */
export async function buildProject(
  { settings, paths }: Project,
  reader: ReaderSource,
): Promise<void> {
  const { base, outDir, publicDir, cacheDir } = paths
  assertOutputApart(paths, settings.contentDir)
  assertLogo(settings.logo, publicDir)
  await buildSite({
    ...{ settings, base, outDir, cacheDir },
    publicDirs: [publicDir, reader.publicDir],
    threads: threadCount(),
    policy: contentSecurityPolicy(settings.embedHosts),
    bundle: () => openReader(reader, cacheDir, { base, language: settings.language }),
    environment: process.env,
  })
}
