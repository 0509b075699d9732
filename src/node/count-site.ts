import { statSync } from 'node:fs'
import { dirname } from 'node:path/posix'
import type { HostLimits } from './core/hosts.ts'
import { findPublicFile } from './input/list-public-files.ts'
import { articlesWithPage } from './library/lists/articles-with-page.ts'
import type { OutputGroup } from './output/output-file.ts'
import { type Site, siteFiles } from './site-files.ts'

/** How large a site is going to be. */
export interface SiteCount {
  readonly files: number
  /** The number of files in the fullest folder. */
  readonly filesInFolder: number
  /** The least number of bytes: pictures, bodies and files that are copied, without the pages around. */
  readonly bytes: number
  /** The bytes of the largest file that is copied. */
  readonly fileBytes: number
}

/** Counts the files of a site before anything is written. The index of the search is prepared by it. */
export function countSite(site: Site): SiteCount {
  const { pages, search, rest } = siteFiles(site)
  const folders = new Map<string, number>()
  // data/site.json comes on top of all groups.
  let files = 1
  for (const groups of [pages(), search.groups(), rest()]) {
    for (const path of pathsOf(groups)) {
      files += 1
      const folder = dirname(path)
      folders.set(folder, (folders.get(folder) ?? 0) + 1)
    }
  }
  const filesInFolder = [...folders.values()].reduce((most, count) => Math.max(most, count), 0)
  return { files, filesInFolder, ...countBytes(site) }
}

function* pathsOf(groups: Iterable<OutputGroup>): Generator<string> {
  for (const { paths } of groups) yield* paths
}

function countBytes({
  library,
  media,
  app,
  publicDirs,
  settings,
}: Site): Pick<SiteCount, 'bytes' | 'fileBytes'> {
  const copied = [
    ...media.map(({ absolutePath }) => sizeOf(absolutePath)),
    ...library.publicFiles.map((path) => sizeOf(findPublicFile(publicDirs, path))),
    ...app.assets.map(({ content }) => Buffer.byteLength(content)),
  ]
  const withPage = articlesWithPage(library, settings.articlePages)
  const bodies = [...library.articles.values()].map(
    (article) => article.body.length * (withPage.has(article) ? 2 : 1),
  )
  return {
    bytes: [...copied, ...bodies].reduce((sum, size) => sum + size, 0),
    fileBytes: copied.reduce((most, size) => Math.max(most, size), 0),
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** The limits that a site does not keep. */
export function brokenLimits(count: SiteCount, limits: HostLimits): readonly (keyof SiteCount)[] {
  const names = ['files', 'filesInFolder', 'bytes', 'fileBytes'] as const
  return names.filter((name) => count[name] > (limits[name] ?? Number.POSITIVE_INFINITY))
}
