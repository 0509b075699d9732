import { statSync } from 'node:fs'
import { dirname } from 'node:path/posix'
import type { HostLimits } from './core/hosting/hosts.ts'
import { findPublicFile } from './input/list-public-files.ts'
import { type FileKind, fileKind } from './output/file-kind.ts'
import type { OutputGroup } from './output/output-file.ts'
import { SizeEstimate } from './output/size-estimate.ts'
import { type Site, siteFiles } from './site-files.ts'

/** The files of one kind, and an estimate of their bytes. */
export interface KindCount {
  readonly files: number
  readonly bytes: number
}

/** How large a site is going to be. */
export interface SiteCount {
  readonly kinds: ReadonlyMap<FileKind, KindCount>
  readonly files: number
  /** The number of files in the fullest folder. */
  readonly filesInFolder: number
  /** An estimate of all bytes. */
  readonly bytes: number
  /** The bytes of the largest file that is copied. */
  readonly fileBytes: number
}

/**
 * Counts the files of a site before anything is written, and estimates its bytes from some files of each
 * kind. The index of the search is prepared by it.
 */
export function countSite(site: Site): SiteCount {
  const { pages, search, rest } = siteFiles(site)
  const folders = new Map<string, number>()
  const sizes = new SizeEstimate()
  // data/site.json comes on top of all groups.
  const files = new Map<FileKind, number>([['other', 1]])
  const count = ({ paths }: OutputGroup): void => {
    for (const path of paths) {
      addTo(folders, dirname(path), 1)
      addTo(files, fileKind(path), 1)
    }
  }
  const estimate = (group: OutputGroup): void => {
    count(group)
    // Pictures and the program are measured: their files differ too much.
    if (!/^(?:media|assets)\//.test(group.paths[0])) sizes.add(group)
  }
  for (const group of pages()) estimate(group)
  for (const group of search.groups()) count(group)
  for (const group of rest()) estimate(group)
  const filesInFolder = [...folders.values()].reduce((most, each) => Math.max(most, each), 0)
  const bytes = sizes.bytes()
  addTo(bytes, 'search index', indexBytes(site))
  addTo(bytes, 'pictures and other media', mediaBytes(site))
  addTo(bytes, 'program', programBytes(site))
  const kinds = new Map(
    [...files].map(([kind, sum]) => [
      kind,
      { files: sum, bytes: Math.round(bytes.get(kind) ?? 0) },
    ]),
  )
  return {
    kinds,
    files: sumOf(files.values(), (sum) => sum),
    filesInFolder,
    bytes: Math.round(sumOf(bytes.values(), (sum) => sum)),
    fileBytes: largestCopy(site),
  }
}

/** The bytes of the search index: a part of those of all bodies, measured with 10,000 Chinese articles. */
function indexBytes({ library }: Site): number {
  return sumOf(library.articles.values(), ({ body }) => body.length) * 0.28
}

function mediaBytes({ media }: Site): number {
  return sumOf(media, ({ absolutePath }) => sizeOf(absolutePath))
}

function programBytes({ app }: Site): number {
  return sumOf(app.assets, ({ content }) => Buffer.byteLength(content))
}

function largestCopy({ library, media, app, publicDirs }: Site): number {
  const copied = [
    ...media.map(({ absolutePath }) => sizeOf(absolutePath)),
    ...library.publicFiles.map((path) => sizeOf(findPublicFile(publicDirs, path))),
    ...app.assets.map(({ content }) => Buffer.byteLength(content)),
  ]
  return copied.reduce((most, size) => Math.max(most, size), 0)
}

function addTo<K>(sums: Map<K, number>, key: K, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more)
}

function sumOf<T>(items: Iterable<T>, sizeOfItem: (item: T) => number): number {
  let sum = 0
  for (const item of items) sum += sizeOfItem(item)
  return sum
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** The sums of a site that a host may limit. */
type LimitName = Exclude<keyof SiteCount, 'kinds'>

/** The limits that a site does not keep. */
export function brokenLimits(count: SiteCount, limits: HostLimits): readonly LimitName[] {
  const names = ['files', 'filesInFolder', 'bytes', 'fileBytes'] as const
  return names.filter((name) => count[name] > (limits[name] ?? Number.POSITIVE_INFINITY))
}
