import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { isRemembered, rememberToday } from './remember-today.ts'

/** Chromium without windows, tabs and extensions: a new page takes it half the time of a whole browser. */
const shell = 'chromium-headless-shell'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const sparticuz = '@sparticuz/chromium@147'

/**
 * Finds a Chromium for the browser tests, or gets one: `CHROMIUM`, then the headless shell of the system,
 * installed from Debian's packages where we are root, then a whole browser of the system, then
 * Playwright's own, then Debian's, then the one that npm carries. Returns the path of its executable.
 * Throws with what was tried when there is none.
 */
export async function findBrowser(cacheDir: string): Promise<string> {
  const wanted = process.env.CHROMIUM
  if (wanted) {
    if (existsSync(wanted)) return wanted
    throw new Error(
      `CHROMIUM: expected the path of a browser, found ${wanted}, which does not exist.`,
    )
  }
  const found =
    findInPath([shell]) ??
    installFromDebian(shell) ??
    findInPath(systemNames) ??
    findPlaywrights() ??
    installFromDebian('chromium') ??
    (await installFromNpm(cacheDir))
  if (found !== undefined) return found
  throw new Error(
    `No browser for the tests: none in the PATH (${[shell, ...systemNames].join(', ')}), none of Playwright's, ` +
      `none from apt, none from npm. Install Chromium or set CHROMIUM to its path.`,
  )
}

/** Gives the system a font with Chinese glyphs if it has none and we may install one. */
export function ensureChineseFont(): void {
  if (isRemembered('font')) return
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (fonts.stdout?.trim() || installPackage('fonts-noto-cjk')) rememberToday('font')
  else {
    process.stderr.write('No font with Chinese glyphs: screenshots will show boxes.\n')
  }
}

function findInPath(names: readonly string[]): string | undefined {
  for (const name of names) {
    const which = spawnSync('which', [name], { encoding: 'utf8' })
    if (which.status === 0) return which.stdout.trim()
  }
  return undefined
}

function findPlaywrights(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function installFromDebian(name: string): string | undefined {
  return installPackage(name) ? findInPath([name]) : undefined
}

/**
 * Installs a Debian package; false where there is no apt, no root or no such package. What failed is not
 * tried again on the same day.
 */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || isRemembered(`no-${name}`)) return false
  if (spawnSync('which', ['apt-get']).status !== 0) return false
  const isThere = runApt(name)
  if (!isThere) rememberToday(`no-${name}`)
  return isThere
}

function runApt(name: string): boolean {
  process.stderr.write(`Installing ${name} with apt …\n`)
  // Run level 1 keeps packages from starting their services.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  // What the machine has is never removed for a package of ours.
  const args = ['install', '-y', '-qq', '--no-install-recommends', '--no-remove', name]
  return spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0
}

async function installFromNpm(cacheDir: string): Promise<string | undefined> {
  const folder = join(cacheDir, 'chromium')
  try {
    process.stderr.write(`Installing ${sparticuz} …\n`)
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', sparticuz], {
      stdio: 'ignore',
    })
    const { resolve } = createRequire(join(folder, 'node_modules', 'x.js'))
    const module = await import(resolve('@sparticuz/chromium'))
    return await module.default.executablePath()
  } catch {
    return undefined
  }
}
