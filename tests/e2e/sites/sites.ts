import { resolve } from 'node:path'

/** A site that the browser tests read. */
export interface TestSite {
  readonly name: string
  /** Undefined for the project's own content, which comes with settings of its own. */
  readonly contentDir?: string
  /** Fills the content folder; without it the folder is somebody's own. */
  readonly makeContent?: (contentDir: string) => void
  readonly outDir: string
  readonly base: string
  readonly port: number
  readonly frontPage?: 'river'
}

/** The first of the ports that the tests use; another one keeps two runs out of each other's way. */
const firstPort = Number(process.env.E2E_PORT ?? 4311)

/** Where everything that the tests build is kept; not in the repository. */
export const testCache = resolve('node_modules/.cache', `broadsheet-e2e-${firstPort}`)

/** The articles in `content/`, at the root of their host, on small pages. */
export const sample = {
  name: 'sample',
  outDir: resolve(testCache, 'sample'),
  base: '/',
  port: firstPort,
} as const satisfies TestSite

/** A generated archive that fills many pages, below a base; all by time, for tests of long lists. */
export const archive = {
  name: 'archive',
  contentDir: resolve(testCache, 'archive-content'),
  outDir: resolve(testCache, 'archive'),
  frontPage: 'river',
  base: '/news/',
  port: firstPort + 1,
} as const satisfies TestSite

/** Articles that need everything an article's page can do. */
export const reading = {
  name: 'reading',
  contentDir: resolve(testCache, 'reading-content'),
  outDir: resolve(testCache, 'reading'),
  base: '/',
  port: firstPort + 4,
} as const satisfies TestSite

/** The sites that one server previews; `reading` answers last. */
export const sites: readonly TestSite[] = [sample, archive, reading]

/** The dev server that its tests start, with a copy of the sample's articles. */
export const dev = { base: '/', port: firstPort + 2 } as const

/** Real captured articles, where somebody has put some beside the repository. */
export const realSamples = {
  name: 'real samples',
  contentDir: resolve('../shared/samples'),
  outDir: resolve(testCache, 'real-samples'),
  base: '/',
  port: firstPort + 3,
} as const satisfies TestSite

/** Where the pictures of those articles are: another host than the site's, with manners of its own. */
export const pictureHost = { name: '127.0.0.1', port: firstPort + 5 } as const

/** The address of a page or file, from its path without the site's base. */
export function addressOf({ port, base }: Pick<TestSite, 'port' | 'base'>, path: string): string {
  return `http://localhost:${port}${base.slice(0, -1)}${path}`
}
