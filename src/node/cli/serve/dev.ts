import { join } from 'node:path'
import { buildProject } from '../../build-project.ts'
import { explainFailure } from '../../core/explain-failure.ts'
import { createLiveReload } from '../../serving/live-reload.ts'
import { serveSite } from '../../serving/serve-site.ts'
import { watchFolders } from '../../serving/watch-folders.ts'
import type { Command, OptionValues } from '../command.ts'
import { commonOptions } from '../common-options.ts'
import { type Archive, openArchive } from '../open-archive.ts'
import { readPort, untilStopped } from './serve-until-stopped.ts'
import { watchedPaths } from './watched-paths.ts'

/**
 * `broadsheet dev`: builds the site into the archive's cache, serves it, and builds again what changes:
 * articles, public files and settings. Articles with errors are left out and named. Open pages load again.
 */
export const devCommand: Command = {
  name: 'dev',
  words: '',
  mostWords: 0,
  summary: 'Shows the site while articles and settings are edited',
  options: new Map([
    ...[...commonOptions].filter(([name]) => name !== 'out-dir'),
    ['port', { value: 'N', help: 'the port to listen at (default: 4173)' }] as const,
  ]),
  examples: ['broadsheet dev', 'broadsheet dev --content drafts --port 8080'],
  async run({ options, program }) {
    process.env.NODE_ENV ||= 'production'
    process.env.CONTENT_ERRORS ||= 'skip'
    const port = readPort(options)
    const archive = await openForDev(options)
    const { outDir: folder, base } = archive.paths
    // Edits during the first build count as well.
    const watch = watchFolders(watchedPaths(archive))
    const reader = program.reader()
    await buildProject(archive, reader)
    const live = createLiveReload(base)
    const server = await serveSite({ folder, base, port, ...live })
    process.stdout.write(`The site is at ${server.url} and follows your edits (Ctrl C ends it)\n`)
    let watched = watchedPaths(archive)
    watch.follow(async () => {
      const isBuilt = await toldWhenFailed(async () => {
        const changed = await openForDev(options)
        watched = watchedPaths(changed)
        await buildProject(changed, reader)
      })
      if (isBuilt) live.reload()
      return watched
    })
    await untilStopped()
    watch.end()
    await server.close()
    return 0
  },
}

/** The archive, with an output folder of its own below the cache. */
async function openForDev(options: OptionValues): Promise<Archive> {
  const archive = await openArchive(options, process.env)
  const outDir = join(archive.paths.cacheDir, 'dev-site')
  return { ...archive, paths: { ...archive.paths, outDir } }
}

/** Runs a build. A failure is told; the server goes on with the site as it was. */
async function toldWhenFailed(build: () => Promise<void>): Promise<boolean> {
  try {
    await build()
    return true
  } catch (error) {
    const message = explainFailure(error)
    if (message !== '') process.stderr.write(`${message}\n`)
    return false
  }
}
