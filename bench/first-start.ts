import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm run bench:first`: packs Broadsheet, installs the file into an empty folder, and takes the time of what a
 * new keeper types there: `npm install`, `npx broadsheet init`, `npm start` until it says where the site is.
 * Prints seconds. Packing is not counted. The port of the site has to be free.
 */
const parent = mkdtempSync(join(tmpdir(), 'broadsheet-first-'))
const home = join(parent, 'archive')
const { CONTENT_DIR: _, SITE_URL: __, ...inherited } = process.env
const env = Object.fromEntries(
  Object.entries(inherited).filter(([name]) => !name.startsWith('npm_')),
)

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`)
}

/** Starts the site, waits until it can be read, and stops it. */
async function start(): Promise<void> {
  const child = spawn('npm', ['start'], { cwd: home, env, detached: true })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, url] = /The site is at (\S+)/.exec(said) ?? []
      if (url !== undefined) fetch(url).then(() => resolve(), reject)
    })
    child.once('exit', () => reject(new Error(`npm start ended:\n${said}`)))
  })
  child.removeAllListeners('exit')
  if (child.pid !== undefined) process.kill(-child.pid)
}

async function secondsOf(step: () => void | Promise<void>): Promise<number> {
  const begin = performance.now()
  await step()
  return (performance.now() - begin) / 1000
}

try {
  mkdirSync(home)
  run('npm', ['pack', '--silent', '--ignore-scripts=false', '--pack-destination', parent], '.')
  const [file = ''] = readdirSync(parent).filter((name) => name.endsWith('.tgz'))
  const install = ['install', '--offline', '--no-audit', '--no-fund', join(parent, file)]
  const steps = [
    ['npm install', await secondsOf(() => run('npm', install, home))],
    ['npx broadsheet init', await secondsOf(() => run('npx', ['broadsheet', 'init'], home))],
    ['npm start, until the site can be read', await secondsOf(start)],
  ] as const
  for (const [name, seconds] of steps) process.stdout.write(`${name}: ${seconds.toFixed(1)} s\n`)
  process.stdout.write(`Load of the machine: ${loadavg()[0]?.toFixed(1)}\n`)
} finally {
  rmSync(parent, { recursive: true, force: true })
}
