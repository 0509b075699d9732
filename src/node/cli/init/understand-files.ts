import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Understood } from './understood.ts'

/** Files that are about a repository, not articles of it. */
const aboutFile = /^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct|security)\b/i

/** Understands a folder of plain files: articles at its top, or in folders of it. */
export function understandFiles(folder: string): Understood | undefined {
  const entries = visibleEntries(folder).filter(({ name }) => name !== 'dist' && name !== 'public')
  const isAtTop = entries.some((entry) => entry.isFile() && isArticle(entry.name))
  const folders = entries
    .filter((entry) => entry.isDirectory() && hasArticles(join(folder, entry.name)))
    .map(({ name }) => name)
  const [only] = folders
  if (only === undefined && !isAtTop) return undefined
  // One folder with all articles is the content folder; several are categories of it.
  if (only !== undefined && folders.length === 1 && !isAtTop) return plain(only, folder)
  return plain('.', folder)
}

function plain(contentDir: string, folder: string): Understood {
  const isAll = contentDir === '.'
  return {
    kind: 'a folder of articles',
    settings: {
      contentDir,
      // The site must not be read as articles the next time.
      ...(isAll && { outDir: '_site' }),
      ...(!existsSync(join(folder, 'public')) && { publicDir: '' }),
    },
    remarks: isAll
      ? ['Names that begin with _ are not read as articles, so that of the site does.']
      : [],
  }
}

/** Looks for an article in a folder and below it, files first. */
function hasArticles(folder: string): boolean {
  const entries = visibleEntries(folder)
  if (entries.some((entry) => entry.isFile() && isArticle(entry.name))) return true
  return entries.some((entry) => entry.isDirectory() && hasArticles(join(folder, entry.name)))
}

/** The entries of a folder that may be or have articles. None when it may not be read. */
function visibleEntries(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter(({ name }) => !/^[._]|^node_modules$/.test(name))
  } catch {
    return []
  }
}

function isArticle(name: string): boolean {
  return /\.(?:md|markdown|html)$/i.test(name) && !aboutFile.test(name)
}
