import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Command } from './command.ts'
import { languageOfSystem } from './init/language-of-system.ts'
import { settingsText } from './init/settings-text.ts'
import { packageText, starterFiles } from './init/starter-files.ts'
import { understandFolder } from './init/understand-folder.ts'
import type { Understood } from './init/understood.ts'
import { findSettingsFile } from './settings-file/find-settings-file.ts'

/**
 * `broadsheet init`: makes an archive of an empty folder, or writes the settings for what stands in it. It
 * asks nothing, and changes no file that is there, but for the scripts that a package.json lacks in an
 * empty folder.
 */
export const initCommand: Command = {
  name: 'init',
  words: '[FOLDER]',
  mostWords: 1,
  summary: 'Makes an archive, or settings for a folder that has articles',
  options: new Map(),
  examples: ['broadsheet init', 'broadsheet init my-archive'],
  notes: [
    'In a folder of Hexo, Jekyll, Hugo, Osmosfeed or Planet, beside an OPML file and in a folder of',
    'plain files it reads what is there and writes broadsheet.config.ts, nothing else.',
  ],
  async run({ words, program }) {
    const folder = resolve(words[0] ?? '.')
    mkdirSync(folder, { recursive: true })
    const settingsFile = findSettingsFile(folder)
    if (settingsFile !== undefined) {
      return refuse(`There are settings already: ${relative(process.cwd(), settingsFile)}`)
    }
    if (isEmpty(folder)) return makeArchive(folder, program.version)
    const understood = understandFolder(folder)
    if (understood !== undefined) return writeSettings(folder, understood)
    return refuse(
      `${folder} has files, and none of them is an article or the settings of a tool that is known.\n` +
        'Make an archive in a folder of its own: broadsheet init my-archive',
    )
  },
}

/** What a folder may hold and still count as empty. */
const noContent =
  /^(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|node_modules|\.git|\.DS_Store|readme\b.*|licen[cs]e\b.*)$/i

function isEmpty(folder: string): boolean {
  return readdirSync(folder).every((name) => noContent.test(name))
}

function makeArchive(folder: string, version: string): number {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const files = starterFiles({
    title: basename(folder) || 'Broadsheet',
    language: languageOfSystem(process.env),
    timeZone,
    today: new Date().toLocaleDateString('sv', { timeZone }),
    version,
  })
  const made: string[] = []
  for (const [path, text] of files) {
    const target = join(folder, path)
    if (existsSync(target)) continue
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    made.push(path)
  }
  addScripts(join(folder, 'package.json'), version)
  const where = relative(process.cwd(), folder)
  const enter = where === '' ? '' : `cd ${where} && `
  process.stdout.write(
    `An archive with one article: ${made.join(', ')}\n` +
      `Next: ${enter}npm install && npm start\n`,
  )
  return 0
}

function addScripts(path: string, version: string): void {
  const before = readFileSync(path, 'utf8')
  const after = packageText(before, version)
  const isSame = JSON.stringify(JSON.parse(before)) === JSON.stringify(JSON.parse(after))
  if (!isSame) writeFileSync(path, after)
}

function writeSettings(folder: string, { kind, settings, remarks }: Understood): number {
  const path = join(folder, 'broadsheet.config.ts')
  writeFileSync(path, settingsText(settings), { flag: 'wx' })
  const facts = Object.entries(settings).map(
    ([name, value]) => `  ${name}: ${String(value) || 'none'}`,
  )
  const lines = [
    `This is ${kind}. ${relative(process.cwd(), path)} says:`,
    ...facts,
    ...remarks,
    'No other file was changed. Next: npx broadsheet dev',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
