import { isKnownLicence } from './known-licences.ts'
import { readLockfile } from './read-lockfile.ts'

/**
 * `npm run licences`: how many packages there are, for readers and for building, and under which
 * licences. Exit code 1 when nobody has looked at one of them.
 */
function listLicences(): number {
  const packages = readLockfile()
  const forReaders = packages.filter(({ isForDevelopment }) => !isForDevelopment)
  process.stdout.write(`${packages.length} packages, ${forReaders.length} of them for readers: `)
  process.stdout.write(`${forReaders.map(({ name }) => name).join(', ')}\n`)
  const counts = new Map<string, number>()
  for (const { license = 'none' } of packages) counts.set(license, (counts.get(license) ?? 0) + 1)
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    process.stdout.write(`${String(count).padStart(5)}  ${licence}\n`)
  }
  const unknown = packages.filter(({ license = '' }) => !isKnownLicence(license))
  for (const { name, version, license = 'none' } of unknown) {
    process.stderr.write(`${name}@${version}: expected a known licence, found ${license}.\n`)
  }
  return unknown.length === 0 ? 0 : 1
}

process.exitCode = listLicences()
