import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { serveSite } from '../../serving/serve-site.ts'
import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'
import { openArchive } from '../open-archive.ts'
import { readPort, untilStopped } from './serve-until-stopped.ts'

/** `broadsheet preview`: serves a built site as a static host does. */
export const previewCommand: Command = {
  name: 'preview',
  words: '',
  mostWords: 0,
  summary: 'Serves the built site on this machine',
  options: new Map([
    ...commonOptions,
    ['port', { value: 'N', help: 'the port to listen at (default: 4173)' }],
  ]),
  examples: ['broadsheet preview', 'broadsheet preview --base /news/ --port 8080'],
  async run({ options }) {
    const port = readPort(options)
    const { paths } = await openArchive(options, process.env)
    const { outDir: folder, base } = paths
    if (!existsSync(join(folder, 'index.html'))) {
      const shown = relative(process.cwd(), folder) || folder
      process.stderr.write(`There is no site in ${shown} yet. Build it first: broadsheet build\n`)
      return 1
    }
    const server = await serveSite({ folder, base, port })
    process.stdout.write(`The site is at ${server.url} (Ctrl C ends it)\n`)
    await untilStopped()
    await server.close()
    return 0
  },
}
