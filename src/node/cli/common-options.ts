import type { CommandOption } from './command.ts'

const config: CommandOption = {
  value: 'FILE',
  help: 'the settings, instead of broadsheet.config.*',
}
const content: CommandOption = { value: 'DIR', help: 'the folder of articles' }
const outDir: CommandOption = {
  value: 'DIR',
  help: 'the folder of the finished site (default: dist)',
  formerly: 'outDir',
}
const base: CommandOption = {
  value: 'PATH',
  help: 'the path of the site on its host, such as /news/ (default: /)',
}

/** The options that mean the same for every command. Paths are relative to the current folder. */
export const commonOptions: ReadonlyMap<string, CommandOption> = new Map([
  ['config', config],
  ['content', content],
  ['out-dir', outDir],
  ['base', base],
])
