import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../../../src/node/site/head/content-security-policy.ts'
import { buildInProcess, createSandbox } from '../../../../hostile/build-in-process.ts'

test('every page carries the policy before anything that it could concern', async () => {
  const sandbox = createSandbox()
  writeFileSync(
    join(sandbox.contentDir, 'a.md'),
    '---\ntitle: a\nid: one\naliases: [two, /old/path.html]\ntags: [t]\nauthor: b\n---\n<p>a</p>',
  )
  await buildInProcess(sandbox)
  const pages = readdirSync(sandbox.outDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(sandbox.outDir, path), 'utf8') }))
  const meta =
    /^<!doctype html><html[^>]*><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src /
  const without = pages.filter(({ html }) => !meta.test(html))
  expect(without.map(({ path }) => path)).toEqual([])
  expect(pages.length).toBeGreaterThan(8)
  rmSync(sandbox.root, { recursive: true })
})

test('the policy lets nothing run that is not a file of the site', () => {
  const rules = new Map(
    contentSecurityPolicy(['player.example'])
      .split('; ')
      .map((rule) => {
        const [name = '', ...values] = rule.split(' ')
        return [name, values.join(' ')]
      }),
  )
  expect(rules.get('default-src')).toBe("'none'")
  expect(rules.get('script-src')).toBe("'self'")
  expect(rules.get('style-src')).toBe("'self'")
  expect(rules.get('font-src')).toBe("'self'")
  expect(rules.get('connect-src')).toBe("'self'")
  expect(rules.get('frame-src')).toBe('https://player.example')
  expect(rules.get('base-uri')).toBe("'none'")
  expect(rules.get('form-action')).toBe("'none'")
  expect(rules.get('require-trusted-types-for')).toBe("'script'")
  expect([...rules.values()].join(' ')).not.toMatch(/unsafe|blob:|\*/)
  expect(contentSecurityPolicy([])).toContain("frame-src 'none'")
})
