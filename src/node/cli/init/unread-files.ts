import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Remarks about what of a Hexo blog or a Jekyll site is not read: pages, which are no articles, and posts in
 * other folders. `top` is where the tool looks for pages; `contentDir` has the posts that are read. Paths are
 * relative to `folder`.
 */
export function unreadRemarks(folder: string, top: string, contentDir: string): readonly string[] {
  const found = findUnread(folder, top, contentDir)
  const pages = found.filter(({ isPosts }) => !isPosts).map(({ path }) => path)
  const posts = found.filter(({ isPosts }) => isPosts).map(({ path }) => path)
  return [
    ...(pages.length === 0
      ? []
      : [`Pages do not come along: ${list(pages)}. What you want of them belongs in pages/.`]),
    ...(posts.length === 0
      ? []
      : [`${list(posts)} is not read: contentDir names one folder of articles.`]),
  ]
}

interface Unread {
  readonly path: string
  readonly isPosts: boolean
}

/** Pages at the top and as the `index` of a folder there, and folders `_posts` in folders there. */
function findUnread(folder: string, top: string, contentDir: string): readonly Unread[] {
  return entriesOf(join(folder, top)).flatMap((entry): readonly Unread[] => {
    const path = join(top, entry.name)
    if (entry.isFile()) return isPage(entry.name) ? [{ path, isPosts: false }] : []
    const inside = entriesOf(join(folder, path))
    return inside.flatMap((each): readonly Unread[] => {
      const below = join(path, each.name)
      if (each.isDirectory() && each.name === '_posts' && below !== contentDir) {
        return [{ path: below, isPosts: true }]
      }
      return each.isFile() && /^index\.(?:md|markdown)$/.test(each.name)
        ? [{ path: below, isPosts: false }]
        : []
    })
  })
}

function isPage(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) && !/^(?:index|readme|licen[cs]e|changelog)\b/i.test(name)
}

/** The entries of a folder that a site is made of: names that begin with `_` or `.` are its tool's. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter(({ name }) => name === '_posts' || !/^[._]|^node_modules$/.test(name))
  } catch {
    return []
  }
}

/** Up to three paths. */
function list(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ')
  return paths.length > 3 ? `${shown} and ${paths.length - 3} more` : shown
}
