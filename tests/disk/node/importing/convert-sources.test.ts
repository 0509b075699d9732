import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importCommand } from '../../../../src/node/cli/import.ts'
import { convertSources } from '../../../../src/node/import-archive.ts'

test('routes are written as routes, though the settings have no base yet', () => {
  const { yaml, problems } = convertSources('tests/fixtures/feeds/sources/config.yml', {
    rsshubBases: [],
  })
  expect(problems).toEqual([])
  expect(yaml).toContain(`  AcFun:
    - url: rsshub://acfun/bangumi/5022158
      title: 番剧
`)
  expect(yaml).not.toContain('invalid')
})

test('lists of feeds may be in UTF-16 or an older encoding, as other programs write them', () => {
  const root = mkdtempSync(join(tmpdir(), 'convert-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const opml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><opml version="1.0"><body><outline text="@@"><outline type="rss" text="@@" xmlUrl="https://a.example/feed"/></outline></body></opml>`
  const gbk = opml('gbk')
    .split('@@')
    .flatMap((part) => [Buffer.from(part), Buffer.from('d0c2cec5', 'hex')])
  const files = [
    Buffer.from(`\ufeff${opml('utf-16').replaceAll('@@', '新闻')}`, 'utf16le'),
    Buffer.concat(gbk.slice(0, -1)),
  ]
  for (const bytes of files) {
    const file = join(root, 'feeds.opml')
    writeFileSync(file, bytes)
    const { yaml } = convertSources(file, { rsshubBases: [] })
    expect(yaml).toBe('新闻:\n  - url: https://a.example/feed\n    title: 新闻\n')
  }
})

test('--to writes no file that is there already, and stands beside no option of asking', async () => {
  const root = mkdtempSync(join(tmpdir(), 'convert-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const [list, to, config] = ['feeds.txt', 'feeds.yaml', 'broadsheet.config.json'].map((name) =>
    join(root, name),
  ) as [string, string, string]
  writeFileSync(list, 'https://a.example/feed\n')
  writeFileSync(to, '# by hand\n')
  writeFileSync(config, '{}')
  const notAsked = () => {
    throw new Error('no reader is needed')
  }
  const convert = async (...more: (readonly [string, string | true])[]) =>
    importCommand.run({
      words: [list],
      options: new Map<string, string | true>([['to', to], ['config', config], ...more]),
      program: { version: '1.0.0', reader: notAsked },
    })
  await expect(convert()).rejects.toThrow(`${to} is there already and is left as it is.`)
  for (const name of ['only', 'dry-run', 'full', 'timeout', 'report', 'heartbeat'])
    await expect(convert([name, '5'])).rejects.toThrow(`--${name} cannot stand beside it`)
  expect(readFileSync(to, 'utf8')).toBe('# by hand\n')
  rmSync(to)
  await expect(convert()).resolves.toBe(0)
  expect(readFileSync(to, 'utf8')).toContain('https://a.example/feed')
})
