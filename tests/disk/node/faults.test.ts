import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleDataUrl } from '../../../src/shared/article-shards.ts'
import { buildInProcess, createSandbox, type Sandbox } from '../../hostile/build-in-process.ts'

let sandbox: Sandbox
const mounted: string[] = []

beforeEach(() => {
  sandbox = createSandbox()
  fill(60)
})

afterEach(() => {
  for (const folder of mounted.splice(0)) spawnSync('umount', ['-l', folder])
})

function fill(count: number): void {
  for (let number = 0; number < count; number += 1) {
    const head = `---\nid: n${number}\ntitle: t${number}\ndate: 2024-01-01\ncategories: [c${number % 5}]\n---\n`
    writeFileSync(
      join(sandbox.contentDir, `${number}.md`),
      `${head}<p>${`${number} `.repeat(900)}</p>`,
    )
  }
}

/** Puts a file system of this size at a folder; undefined where we may not. */
function mount(folder: string, options: string): string | undefined {
  mkdirSync(folder, { recursive: true })
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  if (status !== 0) return undefined
  mounted.push(folder)
  return folder
}

const mayMount = spawnSync('sh', ['-c', 'test "$(id -u)" = 0 && unshare -m true']).status === 0

/** Every page of an article has the data it was made from. */
function expectNoHalfPages(): void {
  const folder = join(sandbox.outDir, 'a')
  const pages = existsSync(folder) ? readdirSync(folder) : []
  const whole = pages.filter((id) => existsSync(join(folder, id, 'index.html')))
  const orphans = whole.filter((id) => !existsSync(join(sandbox.outDir, articleDataUrl(id, 0))))
  expect(orphans).toEqual([])
}

/** The next build makes what a build into an empty folder makes. */
async function expectNextBuildRight(): Promise<void> {
  expect(await buildInProcess(sandbox)).toMatchObject({ code: 0, stderr: '' })
  expectNoHalfPages()
  expect(readdirSync(join(sandbox.outDir, 'a'))).toHaveLength(60)
  expect(existsSync(join(sandbox.outDir, 'data/site.json'))).toBe(true)
  const files = readdirSync(sandbox.outDir, { recursive: true, encoding: 'utf8' })
  expect(files.filter((path) => /\.part$|lock$/.test(path))).toEqual([])
}

function expectOneClearLine(stderr: string, pattern: RegExp): void {
  expect(stderr.trim()).toMatch(pattern)
  expect(stderr.trim().split('\n')).toHaveLength(1)
}

describe.skipIf(!mayMount)('with file systems of their own, which takes root', () => {
  it('a full disk under the output folder is named, and nothing half-made is left', async () => {
    mount(sandbox.outDir, 'size=400k')
    const { code, stderr } = await buildInProcess(sandbox)
    expect(code).toBe(1)
    expectOneClearLine(stderr, /^Cannot write the site to ROOT\/dist: the disk is full\. Make room/)
    expect(existsSync(join(sandbox.outDir, 'data/site.json'))).toBe(false)
    expectNoHalfPages()
    execFileSync('mount', ['-o', 'remount,size=64m', sandbox.outDir])
    await expectNextBuildRight()
  })

  it('a disk that fills up while a site is renewed leaves the pages that were there', async () => {
    mount(sandbox.outDir, 'size=64m')
    await buildInProcess(sandbox)
    const used = execFileSync('df', ['--output=used', '-k', sandbox.outDir], { encoding: 'utf8' })
    const kilobytes = Number(used.split('\n')[1])
    execFileSync('mount', ['-o', `remount,size=${kilobytes + 40}k`, sandbox.outDir])
    for (let number = 0; number < 60; number += 1) {
      const head = `---\nid: n${number}\ntitle: new ${number}\ndate: 2024-01-01\n---\n`
      writeFileSync(
        join(sandbox.contentDir, `${number}.md`),
        `${head}<p>${`${number} new `.repeat(2000)}</p>`,
      )
    }
    const { code, stderr } = await buildInProcess(sandbox)
    expect(code).toBe(1)
    expect(stderr).toContain('the disk is full')
    expect(readdirSync(join(sandbox.outDir, 'a'))).toHaveLength(60)
    expectNoHalfPages()
    execFileSync('mount', ['-o', 'remount,size=64m', sandbox.outDir])
    await expectNextBuildRight()
  })

  it('a full disk under the cache is named', async () => {
    mount(sandbox.cacheDir, 'size=40k')
    const { code, stderr } = await buildInProcess(sandbox)
    expect(code).toBe(1)
    expectOneClearLine(stderr, /^Cannot .*ROOT\/cache.*: the disk is full\. Make room/)
    expect(existsSync(sandbox.outDir)).toBe(false)
    execFileSync('mount', ['-o', 'remount,size=64m', sandbox.cacheDir])
    await expectNextBuildRight()
  })

  it('a read-only output folder is named', async () => {
    mount(sandbox.outDir, 'size=64m')
    execFileSync('mount', ['-o', 'remount,ro', sandbox.outDir])
    const { code, stderr } = await buildInProcess(sandbox)
    expect(code).toBe(1)
    expectOneClearLine(
      stderr,
      /^Cannot write the site to ROOT\/dist: the file system is read-only\./,
    )
    execFileSync('mount', ['-o', 'remount,rw', sandbox.outDir])
    await expectNextBuildRight()
  })

  it('a read-only cache folder is named', async () => {
    mount(sandbox.cacheDir, 'size=64m')
    execFileSync('mount', ['-o', 'remount,ro', sandbox.cacheDir])
    const { code, stderr } = await buildInProcess(sandbox)
    expect(code).toBe(1)
    expectOneClearLine(
      stderr,
      /^Cannot keep the cache in ROOT\/cache: (?:the file system is read-only|it is not there and cannot be made)\./,
    )
  })
})

it('an output folder that is a file is named', async () => {
  writeFileSync(sandbox.outDir, 'x')
  const { code, stderr } = await buildInProcess(sandbox)
  expect(code).toBe(1)
  expectOneClearLine(stderr, /^Cannot write the site to ROOT\/dist: /)
})

it('an output folder below a file is named', async () => {
  writeFileSync(join(sandbox.root, 'file'), 'x')
  const outDir = join(sandbox.root, 'file', 'dist')
  const { code, stderr } = await buildInProcess({ ...sandbox, outDir })
  expect(code).toBe(1)
  expectOneClearLine(stderr, /^Cannot write the site to ROOT\/file\/dist: /)
})

it('a folder in the way of a file, and a file in the way of a folder, are replaced', async () => {
  mkdirSync(join(sandbox.outDir, 'index.html', 'x'), { recursive: true })
  writeFileSync(join(sandbox.outDir, 'a'), 'x')
  await expectNextBuildRight()
})

it('a cache that is damaged in any file is put right by the next build', async () => {
  await buildInProcess(sandbox)
  const files = readdirSync(sandbox.cacheDir, { recursive: true, encoding: 'utf8' })
  for (const path of files) {
    const target = join(sandbox.cacheDir, path)
    if (
      readdirSync(join(target, '..'), { withFileTypes: true }).some(
        (entry) => entry.isFile() && entry.name === path.split('/').at(-1),
      )
    ) {
      writeFileSync(target, Buffer.from([0xff, 0, 0x7b, 0x22]))
    }
  }
  rmSync(join(sandbox.outDir, 'a'), { recursive: true })
  await expectNextBuildRight()
})
