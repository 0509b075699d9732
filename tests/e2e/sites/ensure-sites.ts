import { rmSync } from 'node:fs'
import { makeCorpus } from '../../../bench/make-corpus.ts'
import { fingerprintOf, makeOnce } from '../../support/make-once.ts'
import { buildSite } from './build-site.ts'
import { writeReadingContent } from './reading-content.ts'
import { archive, reading, sites, type TestSite } from './sites.ts'

/** Everything that a test site is made from. */
const sources = [
  ...['src', 'public', 'content', 'index.html', 'broadsheet.config.ts', 'vite.config.ts'],
  ...['package-lock.json', 'bench/make-corpus.ts', 'tests/e2e/sites'],
  ...['tests/support/build-command.ts', 'tests/support/make-once.ts'],
  ...['tests/attacks', 'tests/fixtures/attacks'],
]

/**
 * Builds the sites that tests read, each only when something has changed since it was built: the unit
 * tests and the browser tests share them. Throws when a build fails.
 */
export function ensureSites(wanted: readonly TestSite[] = sites): void {
  const ours = fingerprintOf(sources)
  for (const site of wanted) {
    const { contentDir, makeContent = contentMakers.get(site.name), outDir } = site
    const isForeign = contentDir !== undefined && makeContent === undefined
    const fingerprint = isForeign ? ours + fingerprintOf([contentDir]) : ours
    makeOnce(outDir, fingerprint, () => {
      if (contentDir !== undefined) makeContent?.(contentDir)
      if (buildSite(site) !== 0) throw new Error(`The site "${site.name}" could not be built.`)
    })
  }
}

const contentMakers = new Map<string, (contentDir: string) => void>([
  [
    archive.name,
    (folder) => {
      rmSync(folder, { recursive: true, force: true })
      makeCorpus({ folder, count: 400, seed: 7 })
    },
  ],
  [reading.name, writeReadingContent],
])
