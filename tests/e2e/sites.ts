import { resolve } from 'node:path'

/** A site that the browser tests read. */
export interface TestSite {
  readonly name: 'sample' | 'archive'
  readonly contentDir: string
  readonly outDir: string
  readonly base: string
  readonly port: number
}

/** Where everything that the tests build is kept; not in the repository. */
export const testCache = resolve('node_modules/.cache/broadsheet-e2e')

/** The articles in `content/`, at the root of their host. */
export const sample: TestSite = {
  name: 'sample',
  contentDir: 'content',
  outDir: resolve(testCache, 'sample'),
  base: '/',
  port: 4311,
}

/** A generated archive that fills many pages, below a base. */
export const archive: TestSite = {
  name: 'archive',
  contentDir: resolve(testCache, 'archive-content'),
  outDir: resolve(testCache, 'archive'),
  base: '/news/',
  port: 4312,
}

export const sites: readonly TestSite[] = [sample, archive]

/** The folder that the dev server's tests change, and its port. */
export const dev = { contentDir: resolve(testCache, 'dev-content'), port: 4313 } as const
