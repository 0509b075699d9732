import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const version = '1.6.0'

/**
 * Installs Pagefind from npm into a folder, unless it is there, and returns the path of its program. Throws
 * when npm fails.
 */
export function installPagefind(folder: string): string {
  const options = ['--prefix', folder, '--no-save', '--silent']
  const { status } = spawnSync('npm', ['install', ...options, `pagefind@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('npm could not install Pagefind')
  return join(folder, 'node_modules/.bin/pagefind')
}
