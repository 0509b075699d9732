import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installPackage } from '../browser/find-browser.ts'
import { type TestSite, testCache } from './sites.ts'

/** The configuration that we ship, and what of it a host has to change. */
const configuration = resolve('docs/nginx.conf')
const ours = {
  listen: 'listen 80;',
  root: 'root /srv/broadsheet;',
  missing: 'error_page 404 /404.html;',
} as const

const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx']
const mimeTypes = '/etc/nginx/mime.types'

/** The path of nginx, installed from Debian's packages where we may; undefined when there is none. */
export function findNginx(): string | undefined {
  const found = () =>
    existsSync(mimeTypes) ? places.find((place) => existsSync(place)) : undefined
  return found() ?? (installPackage('nginx-light') ? found() : undefined)
}

/** Serves a built site with our configuration, its folder below a root named like its base. */
export async function startNginx(
  nginx: string,
  site: TestSite,
  port: number,
): Promise<ChildProcess> {
  const folder = join(testCache, `nginx-${port}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'root'), { recursive: true })
  symlinkSync(site.outDir, join(folder, 'root', site.base.replaceAll('/', '')))
  writeFileSync(join(folder, 'site.conf'), siteConfiguration(folder, site, port))
  writeFileSync(join(folder, 'nginx.conf'), mainConfiguration(folder))
  const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  })
  await untilAnswers(`http://127.0.0.1:${port}${site.base}`, server)
  return server
}

function siteConfiguration(folder: string, { base }: TestSite, port: number): string {
  return [
    [ours.listen, `listen 127.0.0.1:${port};`],
    [ours.root, `root "${join(folder, 'root')}";`],
    [ours.missing, `error_page 404 ${base}404.html;`],
  ].reduce(
    (text, [from = '', to = '']) => {
      if (!text.includes(from)) throw new Error(`docs/nginx.conf has no line "${from}"`)
      return text.replace(from, () => to)
    },
    readFileSync(configuration, 'utf8'),
  )
}

/** What the distribution's own nginx.conf does around ours, with all files in our folder. */
function mainConfiguration(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    'daemon off;',
    'worker_processes 1;',
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid "${join(folder, 'pid')}";`,
    'error_log stderr error;',
    'events { worker_connections 64; }',
    'http {',
    `  include ${mimeTypes};`,
    '  default_type application/octet-stream;',
    '  access_log off;',
    ...temporary.map((name) => `  ${name}_temp_path "${join(folder, name)}";`),
    `  include "${join(folder, 'site.conf')}";`,
    '}',
  ].join('\n')
}

async function untilAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (server.exitCode !== null) break
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await wait(100)
  }
  server.kill()
  throw new Error(`nginx does not answer at ${url}`)
}

/** The version that `nginx -v` prints, for the log. */
export function nginxVersion(nginx: string): string {
  return spawnSync(nginx, ['-v'], { encoding: 'utf8' }).stderr.trim()
}
