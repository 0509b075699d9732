import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { stringify } from 'yaml'
import { hexoSlugize } from '../input/front-matter/hexo-slugize.ts'
import type { Command } from './command.ts'
import { commonOptions } from './common-options.ts'
import { openArchive } from './open-archive.ts'
import { UsageError } from './usage-error.ts'

/** `broadsheet new`: makes an article file with its title and the time. */
export const newCommand: Command = {
  name: 'new',
  words: '"TITLE"',
  mostWords: 1,
  summary: 'Makes a new article',
  options: new Map([...commonOptions].filter(([name]) => name === 'config' || name === 'content')),
  examples: ['broadsheet new "Rain in May"', 'broadsheet new "五月的雨" --content content/weather'],
  async run({ words: [title = ''], options }) {
    if (title.trim() === '') throw new UsageError('The title is missing: broadsheet new "TITLE".')
    const { settings } = await openArchive(options, process.env)
    const { timeZone } = settings
    const folder = resolve(settings.contentDir)
    const now = new Date()
    // The Swedish way of writing dates is that of ISO 8601.
    const date = now.toLocaleString('sv', { timeZone })
    const path = join(folder, `${date.slice(0, 10)}-${fileTitle(title)}.md`)
    const shown = relative(process.cwd(), path)
    if (existsSync(path)) {
      process.stderr.write(`There is such a file already: ${shown}\n`)
      return 1
    }
    mkdirSync(folder, { recursive: true })
    writeWhole(path, `---\n${stringify({ title: title.trim(), date })}---\n\n`)
    process.stdout.write(`${shown}\n`)
    return 0
  },
}

/** Writes a new file. On a disk that is full nothing is left of it. */
function writeWhole(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    const isOther = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isOther) rmSync(path, { force: true })
    throw error
  }
}

/** The part of a file name that a title makes: safe on every file system, 120 bytes at most. */
function fileTitle(title: string): string {
  let name = ''
  for (const character of hexoSlugize(title).replace(/^[._]+/, '')) {
    if (Buffer.byteLength(name + character) > 120) break
    name += character
  }
  return name.replace(/[-.]+$/, '') || 'article'
}
