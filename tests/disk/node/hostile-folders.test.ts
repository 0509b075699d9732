import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildInProcess, createSandbox } from '../../hostile/build-in-process.ts'
import { hostileFolders } from '../../hostile/hostile-folders.ts'
import { listBreaches } from '../../pure/node/body/list-breaches.ts'

const tally = /^(\d+) articles read, (\d+) published, (\d+) rejected, (\d+) warnings$/
const problem = /^ROOT\/content\S*.*:\d+ .+: expected .+, found .+\. .+\.$/

describe('a hostile content folder ends in a good site or in named problems', () => {
  it('there are a hundred and more', () => {
    expect(Object.keys(hostileFolders).length).toBeGreaterThanOrEqual(120)
  })

  it.each(Object.entries(hostileFolders))('%s', async (_, fill) => {
    const sandbox = createSandbox()
    fill(sandbox.contentDir)
    const { stdout, stderr } = await buildInProcess(sandbox)
    expect(stdout + stderr).not.toMatch(/^ {4}at |a fault of Broadsheet|\[object |undefined/m)
    // Characters that would steer a terminal or turn its text round.
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
    )
    const isProgress = /^(?:read|written) \d+ of /
    const lines = stderr.split('\n').filter((line) => line !== '' && !isProgress.test(line))
    const [, ...counts] = tally.exec(stdout.trim().split('\n').at(-1) ?? '') ?? []
    const [read = Number.NaN, published = 0, rejected = 0, warnings = 0] = counts.map(Number)
    expect(read).toBe(published + rejected)
    if (lines.some((line) => line.startsWith('There are no articles')))
      expect(lines).toHaveLength(1)
    else expect(lines.filter((line) => !problem.test(line))).toEqual([])
    expect(lines.length).toBeGreaterThanOrEqual(warnings + Math.sign(rejected))
    expectGoodBodies(join(sandbox.outDir, 'data', 'articles'))
  })
})

function expectGoodBodies(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).slice(0, 20)) {
    const { body } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    if (body !== undefined) expect(listBreaches(body)).toEqual([])
  }
}
