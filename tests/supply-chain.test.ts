import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isKnownLicence } from './supply-chain/known-licences.ts'
import { readLockfile } from './supply-chain/read-lockfile.ts'

const packages = readLockfile()
const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

test('the lockfile pins every package to its content', () => {
  const loose = packages.filter(({ integrity = '' }) => !/^sha512-[\w+/]{86}==$/.test(integrity))
  expect(loose).toEqual([])
  expect(packages.length).toBeGreaterThan(100)
})

test('nothing of a package runs while it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  // It only makes its program start a little faster.
  const withScript = packages.filter(({ hasInstallScript }) => hasInstallScript)
  expect(withScript.map(({ name }) => name)).toEqual(['esbuild'])
})

test('an archive installs our package, and sharp where there is one for the system', () => {
  expect(Object.keys(dependencies ?? {})).toEqual([])
  expect(Object.keys(optionalDependencies)).toEqual(['sharp'])
  const needed = packages.filter(
    ({ isForDevelopment, isOptional }) => !isForDevelopment && !isOptional,
  )
  expect(needed).toEqual([])
  const optional = packages.filter(({ isForDevelopment }) => !isForDevelopment)
  const others = optional.filter(
    ({ path }) => !/node_modules\/(?:sharp|@img|detect-libc|semver|tslib)\b/.test(path),
  )
  expect(others).toEqual([])
})

test('every package has a licence that somebody has looked at', () => {
  const unknown = packages.filter(({ license = '' }) => !isKnownLicence(license))
  expect(unknown).toEqual([])
  expect(['GPL-3.0', '', 'MIT AND GPL-3.0', 'UNLICENSED'].filter(isKnownLicence)).toEqual([])
  expect(isKnownLicence('(MPL-2.0 OR Apache-2.0)')).toBe(true)
})

test('actions are pinned to a commit and named with their version', () => {
  const folder = '.github/workflows'
  const uses = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\buses: *(.+)/g)].map(([, use]) => use),
  )
  expect(uses.length).toBeGreaterThan(5)
  const loose = uses.filter((use) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use ?? ''))
  expect(loose).toEqual([])
})

test('workflows may read the repository and nothing else, unless they say so', () => {
  for (const name of readdirSync('.github/workflows')) {
    const text = readFileSync(join('.github/workflows', name), 'utf8')
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
    expect(text).not.toMatch(/pull_request_target|secrets\.|\$\{\{ *github\.event\./)
  }
})
