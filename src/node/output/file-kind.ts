/** The kinds of files of a site, each with the paths that it has; the first that matches counts. */
const kinds = [
  ['feeds', /(?:^|\/)feed\.(?:xml|json)$/],
  ['sitemap', /^sitemap/],
  ['pages of articles', /^a\//],
  ['data of articles', /^data\/(?:articles|shards)\//],
  ['data of lists', /^data\/lists\//],
  ['search index', /^data\/search\//],
  ['numbered pages of lists', /(?:^|\/)page\/[^/]+\/index\.html$/],
  ['first pages of lists', /^(?:(?:c|by|t|archive)\/.*)?index\.html$/],
  ['pictures and other media', /^media\//],
  ['program', /^assets\//],
] as const satisfies readonly (readonly [kind: string, pattern: RegExp])[]

/** The purpose of a file of a site, as reports name it. */
export type FileKind = (typeof kinds)[number][0] | 'other'

/** The kind of a file by its path below the output folder. */
export function fileKind(path: string): FileKind {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'
}
