import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type HostName,
  hostNames,
  hosts,
  lowersPaths,
} from '../../../../../src/node/core/hosting/hosts.ts'
import { readSettings } from '../../../../../src/node/core/settings.ts'
import { contentSecurityPolicy } from '../../../../../src/node/site/head/content-security-policy.ts'
import { hostFiles } from '../../../../../src/node/site/hosts/host-files.ts'

const policy = contentSecurityPolicy(readSettings({}).embedHosts)

function files(host: HostName, base = '/'): Readonly<Record<string, string>> {
  const made = hostFiles(host, { policy, base })
  return Object.fromEntries(made.map(({ path, content }) => [path, String(content)]))
}

/** The lines of a configuration without its comments. */
const rules = (text: string) =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

test('_headers has the rules of docs/_headers', () => {
  const example = rules(readFileSync('docs/_headers', 'utf8'))
  for (const host of ['cloudflare-pages', 'netlify'] as const) {
    expect(rules(files(host)._headers ?? '')).toEqual(example)
  }
  // Cloudflare takes lines of at most 2,000 characters.
  expect(Math.max(...example.map((line) => line.length))).toBeLessThan(2000)
})

test('below a base the rules name it, and the host finds the files', () => {
  const { _headers = '', _redirects } = files('netlify', '/news/')
  expect(_headers).toContain('\n/news/assets/*\n')
  expect(_redirects).toBe('/news/* /:splat 200\n')
})

test('vercel.json is JSON with the same headers', () => {
  const { headers, rewrites } = JSON.parse(files('vercel', '/news/')['vercel.json'] ?? '')
  expect(headers[0].headers[0]).toEqual({
    key: 'Content-Security-Policy',
    value: `${policy}; frame-ancestors 'none'`,
  })
  expect(headers[1].source).toBe('/news/assets/(.*)')
  expect(rewrites).toEqual([{ source: '/news/(.*)', destination: '/$1' }])
  expect(JSON.parse(files('vercel')['vercel.json'] ?? '')).not.toHaveProperty('rewrites')
})

test('nginx sends what docs/nginx.conf sends', () => {
  const include = files('nginx', '/news/')['nginx-include.conf'] ?? ''
  expect(include).toContain('error_page 404 /news/404.html;')
  const example = readFileSync('docs/nginx.conf', 'utf8')
  const headers = (text: string) =>
    [...text.matchAll(/^ *(add_header (?!Cache-Control|Strict).*)$/gm)].map(([, line]) => line)
  expect(headers(include)).toEqual(headers(example))
  const types = (text: string) => [...text.matchAll(/default_type (\S+);/g)].map(([, type]) => type)
  expect(types(include)).toEqual(types(example))
})

test('GitHub gets .nojekyll, an object store nothing', () => {
  expect(files('github-pages')).toEqual({ '.nojekyll': '' })
  expect(files('object-store')).toEqual({})
})

test('every limit names the page of the host that says so, and docs/hosting.md has it', () => {
  const document = readFileSync('docs/hosting.md', 'utf8')
  for (const name of hostNames) {
    const limits: object = hosts[name]
    if (Object.keys(limits).length === 0) continue
    expect(limits).toHaveProperty('source', expect.stringMatching(/^https:\/\//))
    expect(document).toContain(`\`${name}\``)
  }
})

test('Netlify puts paths into lower case, also where its environment alone tells that it builds', () => {
  expect(lowersPaths('netlify', {})).toBe(true)
  expect(lowersPaths(undefined, { NETLIFY: 'true' })).toBe(true)
  expect(lowersPaths(undefined, {})).toBe(false)
  expect(lowersPaths('github-pages', { NETLIFY: 'true' })).toBe(false)
})
