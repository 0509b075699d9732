import { pageKinds, pages } from '../../../shared/pages.ts'

/** The top folders of the output without pages: data, pictures and the assets of pages. */
const dataFolders = ['assets', 'data', 'media'] as const

/**
 * The folders in which the build may remove every file. At the top of the output it removes only files
 * that a build wrote.
 */
export const ownFolders: ReadonlySet<string> = new Set([
  ...dataFolders,
  ...pageKinds.flatMap((kind) => pages[kind].folders),
])

/** The folders that articles can never use: those of data, and those of single pages. */
export const closedFolders: ReadonlySet<string> = new Set([
  ...dataFolders,
  ...pageKinds.filter((kind) => !pages[kind].hasData).flatMap((kind) => pages[kind].folders),
])

/** The site's own files at the top of the output. `sw.js` is for a later version. */
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

/**
 * Whether a name at the top of the output belongs to the build, also when its kind has any number of
 * files.
 */
export function isOwnTopName(name: string): boolean {
  return /^(?:sitemap-\d+\.xml$|\.broadsheet)/i.test(name)
}
