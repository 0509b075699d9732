import { dirname, join } from 'node:path/posix'
import { decodePercent } from '../../../shared/urls/decode-percent.ts'
import type { DuplicateStory } from '../../library/library.ts'
import type { ArchiveFacts, CheckedFile } from '../archive-facts.ts'

/** Lines of front matter for files without a date, each below a comment with its file. */
export function dateRepair(files: readonly CheckedFile[]): readonly string[] {
  return files.flatMap(({ path }) => [`# ${oneLine(path)}`, 'date: YYYY-MM-DD'])
}

/** Lines of front matter that state the title under which each file is published now. */
export function titleRepair(files: readonly CheckedFile[]): readonly string[] {
  return files.flatMap(({ path, title }) => [
    `# ${oneLine(path)}`,
    `title: ${JSON.stringify(title)}`,
  ])
}

/** Shell commands (POSIX) that remove the copies of articles, to be run in the content folder. */
export function duplicateRepair(stories: readonly DuplicateStory[]): readonly string[] {
  return stories.flatMap(({ merged }) => merged.map((path) => `rm -- ${shellWord(path)}`))
}

/**
 * The paths below the content folder at which lost pictures are looked for, each once. An address that
 * begins with `/` is relative to the content folder, another to the file that names it.
 */
export function pictureRepair(lost: ArchiveFacts['lostPictures']): readonly string[] {
  const paths = lost.flatMap(({ path, addresses }) =>
    addresses.map((address) => {
      const file = plainPath(address)
      return file.startsWith('/') ? file.slice(1) : join(dirname(path), file)
    }),
  )
  return [...new Set(paths)]
}

/** The path that an address names, decoded if it can be. */
function plainPath(address: string): string {
  return decodePercent(address.replace(/[?#].*$/s, ''))
}

/** A text as one word of a POSIX shell. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
