import { resolve } from 'node:path'
import { type Command, textOf } from './command.ts'
import { commonOptions } from './common-options.ts'
import { openArchive } from './open-archive.ts'

/** `broadsheet check`: says how an archive is, and writes nothing public. */
export const checkCommand: Command = {
  name: 'check',
  words: '',
  mostWords: 0,
  summary: 'Reads all articles and says what is wrong or missing',
  options: new Map([
    ...commonOptions,
    ['report', { value: 'DIR', help: 'a folder for a page with every file and its repair' }],
  ]),
  examples: ['broadsheet check', 'broadsheet check --report report'],
  notes: ['The exit code is 1 when a build would reject an article.'],
  async run({ options }) {
    const { settings, paths } = await openArchive(options, process.env)
    const report = textOf(options, 'report')
    const { checkProject } = await import('../check-project.ts')
    const { lines, isPublishable } = await checkProject({
      settings,
      paths,
      ...(report !== undefined && { reportDir: resolve(report) }),
      columns: process.stdout.columns,
    })
    process.stdout.write(`${lines.join('\n')}\n`)
    return isPublishable ? 0 : 1
  },
}
