import { pageKinds, pages } from '../../../shared/pages.ts'

/** The folders at the top of the output that hold no pages: what pages load, and pictures. */
const dataFolders = ['assets', 'data', 'media'] as const

/** Folders of pages that are to come: no article may stand there before them. */
export const reservedFolders = ['saved', 'history'] as const

/** The folders in which everything is ours to remove. At the top, only files that a build wrote are. */
export const ownFolders: ReadonlySet<string> = new Set([
  ...dataFolders,
  ...pageKinds.flatMap((kind) => pages[kind].folders),
])

/** The folders in which no other page can ever stand: those of data, and those of a single page. */
export const closedFolders: ReadonlySet<string> = new Set([
  ...dataFolders,
  ...reservedFolders,
  ...pageKinds.filter((kind) => !pages[kind].hasData).flatMap((kind) => pages[kind].folders),
])

/** The files at the top of the output that are the site's own; `sw.js` is to come. */
export const ownFiles: readonly string[] = [
  'index.html',
  '404.html',
  'feed.xml',
  'feed.json',
  'opml.xml',
  'robots.txt',
  'sitemap.xml',
  'manifest.webmanifest',
  'sw.js',
]

/** Whether a name at the top of the output belongs to the build, however many of its kind there are. */
export function isOwnTopName(name: string): boolean {
  return /^(?:sitemap-\d+\.xml$|\.broadsheet)/i.test(name)
}
