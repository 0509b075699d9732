import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { SettingsInput } from '../core/settings.ts'
import type { Command } from './command.ts'
import { languageOfArticles } from './init/language-of-articles.ts'
import { languageOfSystem } from './init/language-of-system.ts'
import { isMadeByInstall, packageText } from './init/package-text.ts'
import { settingsText } from './init/settings-text.ts'
import { starterFiles } from './init/starter-files.ts'
import { understandFolder } from './init/understand-folder.ts'
import type { Understood } from './init/understood.ts'
import { findSettingsFile } from './settings-file/find-settings-file.ts'

/**
 * `broadsheet init`: makes an archive of an empty folder, or writes the settings for what stands in it. It
 * asks nothing, and changes no file that is there, but for the scripts and the dependency that a
 * package.json lacks in an empty folder, or the one that an install of this package has made.
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
    'plain files it reads what is there and writes broadsheet.config.ts; a package.json that an install',
    'of broadsheet has made gets the scripts. Nothing else is changed.',
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
    if (understood !== undefined) return writeSettings(folder, understood, program.version)
    return refuse(
      `${folder} has files, and none of them is an article or the settings of a tool that is known.\n` +
        'Make an archive in a folder of its own: broadsheet init my-archive',
    )
  },
}

/**
 * Names that a folder may hold and still count as empty. A new repository has names that begin with a dot:
 * `.git`, `.github`, `.gitignore`.
 */
const noContent =
  /^(?:\..*|package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|node_modules|readme\b.*|licen[cs]e\b.*)$/i

function isEmpty(folder: string): boolean {
  return readdirSync(folder).every((name) => noContent.test(name))
}

function makeArchive(folder: string, version: string): number {
  const before = readOptional(join(folder, 'package.json'))
  const after = packageText(before, version)
  if (after === undefined) {
    const shown = relative(process.cwd(), join(folder, 'package.json'))
    return refuse(`${shown} is no JSON object. Mend it or remove it; nothing was written.`)
  }
  const made = [...writeStarters(folder), ...(before === undefined ? ['package.json'] : [])]
  if (after !== before) writeFileSync(join(folder, 'package.json'), after)
  const where = relative(process.cwd(), folder)
  const isInstalled = existsSync(join(folder, 'node_modules/broadsheet/package.json'))
  const steps = [
    ...(where === '' ? [] : [`cd ${/^[\w./-]+$/.test(where) ? where : JSON.stringify(where)}`]),
    ...(isInstalled ? [] : ['npm install']),
    'npm start',
  ]
  process.stdout.write(
    `An archive with one article: ${made.join(', ')}\n` +
      (before !== undefined && after !== before ? 'package.json got what it lacked\n' : '') +
      `Next: ${steps.join(' && ')}\n`,
  )
  return 0
}

/** Writes the files of a new archive that are not there, and gives their paths. */
function writeStarters(folder: string): readonly string[] {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const files = starterFiles({
    title: basename(folder) || 'Broadsheet',
    language: languageOfSystem(process.env),
    timeZone,
    today: new Date().toLocaleDateString('sv', { timeZone }),
  })
  const missing = [...files].filter(([path]) => !existsSync(join(folder, path)))
  for (const [path, text] of missing) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return missing.map(([path]) => path)
}

/** The text of a file. Undefined when there is none. */
function readOptional(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function writeSettings(folder: string, understood: Understood, version: string): number {
  const path = join(folder, 'broadsheet.config.ts')
  const settings = { ...unstated(folder, understood), ...understood.settings }
  const outDir = freeFolder(folder, settings.outDir ?? 'dist')
  writeFileSync(path, settingsText({ ...settings, ...outDir.setting }), { flag: 'wx' })
  const facts = Object.entries({ ...settings, ...outDir.setting }).map(
    ([name, value]) => `  ${name}: ${String(value) || 'none'}`,
  )
  const hasScripts = addScripts(folder, version)
  const steps = [understood.first, hasScripts ? 'npm start' : 'npx broadsheet dev']
  const lines = [
    `This is ${understood.kind}. ${relative(process.cwd(), path)} says:`,
    ...facts,
    ...understood.remarks,
    ...outDir.remarks,
    ...(hasScripts ? ['package.json got the scripts that it lacked'] : []),
    `No other file was changed. Next: ${steps.filter((step) => step !== undefined).join(' && ')}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/**
 * The settings that no tool has stated: the name of the folder, the language of the articles, the zone of this
 * machine.
 */
function unstated(folder: string, { settings }: Understood): SettingsInput {
  const system = languageOfSystem(process.env)
  const content = join(folder, settings.contentDir ?? 'content')
  return {
    title: basename(folder) || 'Broadsheet',
    ...(settings.language === undefined && { language: languageOfArticles(content, system) }),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

interface OutputFolder {
  readonly setting: { readonly outDir?: string }
  readonly remarks: readonly string[]
}

/** Where the site is written: `wanted`, or beside a folder of that name, which is another program's. */
function freeFolder(folder: string, wanted: string): OutputFolder {
  if (!existsSync(join(folder, wanted))) {
    return { setting: wanted === 'dist' ? {} : { outDir: wanted }, remarks: [] }
  }
  const outDir = wanted.startsWith('_') ? '_broadsheet' : 'broadsheet-site'
  const remark = `${wanted}/ is there already, so the site is written into ${outDir}/.`
  return { setting: { outDir }, remarks: [remark] }
}

/** Adds the scripts to the package.json that an install has made; whether there was one. */
function addScripts(folder: string, version: string): boolean {
  const path = join(folder, 'package.json')
  const before = readOptional(path)
  if (before === undefined || !isMadeByInstall(before)) return false
  writeFileSync(path, packageText(before, version) ?? before)
  return true
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
