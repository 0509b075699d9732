import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of packages, one after the other, as they want it of those who hand them on. `root` is the
 * folder in which they are installed.
 */
export function collectLicences(root: string, packages: readonly string[]): string {
  const names = [...new Set(packages)].sort()
  return names.map((name) => licenceOf(join(root, 'node_modules', name), name)).join('\n')
}

function licenceOf(folder: string, name: string): string {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  return [`## ${name} ${version} (${license})`, '', ...texts, ''].join('\n')
}
