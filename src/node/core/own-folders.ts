import { pageKinds, pages } from '../../shared/pages.ts'

/** The folders at the top of the output that hold no pages: what pages load, and pictures. */
const dataFolders = ['assets', 'data', 'media'] as const

/** The folders in which everything is ours to remove. At the top, only files that a build wrote are. */
export const ownFolders: ReadonlySet<string> = new Set([
  ...dataFolders,
  ...pageKinds.flatMap((kind) => pages[kind].folders),
])

/** The folders in which no other page can ever stand: those of data, and those of a single page. */
export const closedFolders: ReadonlySet<string> = new Set([
  ...dataFolders,
  ...pageKinds.filter((kind) => !pages[kind].hasData).flatMap((kind) => pages[kind].folders),
])
