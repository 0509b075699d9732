import { buildProject } from '../build-project.ts'
import type { Command } from './command.ts'
import { commonOptions } from './common-options.ts'
import { openArchive } from './open-archive.ts'

/** `broadsheet build`: writes the site of an archive into its output folder. */
export const buildCommand: Command = {
  name: 'build',
  words: '',
  mostWords: 0,
  summary: 'Builds the site from the articles',
  options: commonOptions,
  examples: [
    'broadsheet build',
    'broadsheet build --base /news/ --out-dir public_html',
    'SITE_URL=https://news.example broadsheet build',
  ],
  notes: [
    'The environment: SITE_URL is the address of the host, CONTENT_ERRORS=skip publishes what is',
    'without errors, BUILD_REPORT=FILE writes counts and problems as JSON, BUILD_TIMES=1 shows times.',
  ],
  async run({ options, program }) {
    // Without this, React's development build would render the pages.
    process.env.NODE_ENV ||= 'production'
    const archive = await openArchive(options, process.env)
    await buildProject(archive, program.reader())
    return 0
  },
}
