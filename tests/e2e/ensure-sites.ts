import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCorpus } from '../../bench/make-corpus.ts'
import { buildSite } from './build-site.ts'
import { writeReadingContent } from './reading-content.ts'
import { archive, reading, sites, type TestSite } from './sites.ts'

/** Everything that a test site is made from. */
const sources = [
  ...['src', 'public', 'content', 'index.html', 'broadsheet.config.ts', 'vite.config.ts'],
  ...['package-lock.json', 'bench/make-corpus.ts', 'tests/build-command.ts'],
  ...['build-site', 'ensure-sites', 'picture-host', 'reading-content', 'sites'].map(
    (name) => `tests/e2e/${name}.ts`,
  ),
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
    const stamp = `${outDir}.stamp`
    if (readStamp(stamp) === fingerprint) continue
    rmSync(stamp, { force: true })
    if (contentDir !== undefined) makeContent?.(contentDir)
    if (buildSite(site) !== 0) throw new Error(`The site "${site.name}" could not be built.`)
    writeFileSync(stamp, fingerprint)
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

function readStamp(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** A hash over the names and the bytes of files, of whole folders too, and the version of Node. */
function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.flatMap(filesBelow)) hash.update(`${path}\n`).update(readFileSync(path))
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}
