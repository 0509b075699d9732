import { basename, dirname, extname } from 'node:path/posix'
import { datedName } from '../../input/front-matter/date-of-name.ts'
import type { MergedDraft } from '../merge-duplicates.ts'

/** The ids of articles by the paths and names of their files and by their titles; letter case does not count. */
interface ArticleNames {
  /** The article whose file has this path, with or without its extension, or the folder of its `index.md`. */
  atPath(path: string): string | undefined
  /** The article whose file has this name: the one beside `from`, else the one of the shortest path. */
  called(name: string, from: string): string | undefined
  /** The article the path of whose file ends with these folders and this name. */
  endingWith(stem: string): string | undefined
  /** The first article of this title. */
  titled(title: string): string | undefined
}

/** Lists the articles of a library by everything that a link may call them. */
export function nameArticles(articles: ReadonlyMap<string, MergedDraft>): ArticleNames {
  const byPath = new Map<string, string>()
  const byName = new Map<string, Named[]>()
  const byTitle = new Map<string, string>()
  for (const [id, draft] of articles) {
    for (const path of [draft.path, ...(draft.mergedPaths ?? [])]) {
      const stem = withoutExtension(path)
      byPath.set(keyOf(stem), id)
      const folder = folderOf(stem)
      if (folder !== undefined && !byPath.has(keyOf(folder))) byPath.set(keyOf(folder), id)
      for (const name of namesOf(folder ?? stem)) {
        const named = byName.get(name) ?? []
        named.push({ id, path })
        byName.set(name, named)
      }
    }
    const title = keyOf(draft.shown.title)
    if (!byTitle.has(title)) byTitle.set(title, id)
  }
  for (const named of byName.values()) named.sort(shortestFirst)

  return {
    atPath: (path) => byPath.get(keyOf(withoutExtension(path).replace(/^\/+|\/+$/g, ''))),
    called(name, from) {
      const named = byName.get(keyOf(name)) ?? []
      const folder = dirname(from)
      return (named.find(({ path }) => dirname(path) === folder) ?? named[0])?.id
    },
    endingWith(stem) {
      const end = `/${keyOf(stem)}`
      const named = byName.get(keyOf(basename(stem))) ?? []
      return named.find(({ path }) => `/${keyOf(withoutExtension(path))}`.endsWith(end))?.id
    },
    titled: (title) => byTitle.get(keyOf(title)),
  }
}

interface Named {
  readonly id: string
  readonly path: string
}

function shortestFirst(a: Named, b: Named): number {
  return a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
}

/** Accents in one form, capitals alike. */
function keyOf(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** A path without the extension of an article's file. */
export function withoutExtension(path: string): string {
  return /\.(?:md|markdown|html?)$/i.test(path) ? path.slice(0, -extname(path).length) : path
}

/** The folder whose page a file is: that of `index.md`, `_index.md` and `README.md`. */
function folderOf(stem: string): string | undefined {
  return /(?:^|\/)(?:_?index|readme)$/i.test(stem) ? dirname(stem).replace(/^\.$/, '') : undefined
}

/** The names of a file: as it stands, and without the day that Jekyll puts before it. */
function namesOf(stem: string): readonly string[] {
  const name = keyOf(basename(stem))
  const day = datedName.exec(stem)?.[1]
  const rest = day === undefined ? '' : name.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_. ]/, '')
  return rest === '' || rest === name ? [name] : [name, rest]
}
