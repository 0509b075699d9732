import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of packages, one after the other, as they want it of those who hand them on. Packages are
 * folders below the `node_modules` of `root`.
 */
export function collectLicences(root: string, packages: readonly string[]): string {
  const names = [...new Set(packages)].sort()
  const folders = names.map((name) => join(root, 'node_modules', name))
  // A folder without a manifest is part of the package around it.
  const whole = folders.filter((folder) => existsSync(join(folder, 'package.json')))
  return whole.map(licenceOf).join('\n')
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  return [`## ${name} ${version} (${license})`, '', ...texts, ''].join('\n')
}
