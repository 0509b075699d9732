import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FeedAnswer } from '../../../../src/node/importing/feed-answer.ts'
import type { FeedItem } from '../../../../src/node/importing/feed-item.ts'
import { type FeedSource, plainSource } from '../../../../src/node/importing/feed-source.ts'
import type { ImportReport } from '../../../../src/node/importing/report/import-report.ts'
import { type ImportRun, importFeeds } from '../../../../src/node/importing/run/import-feeds.ts'
import { importPaths } from '../../../../src/node/importing/run/import-paths.ts'

/** A feed that is followed, with everything that a test does not care about. */
export function sourceOf(more: Partial<FeedSource> = {}): FeedSource {
  return {
    ...plainSource,
    url: 'https://feeds.example/a.xml',
    title: 'Feed A',
    categories: ['Group'],
    file: 'feeds.opml',
    ...more,
  }
}

/** An item of a feed. */
export function itemOf(name: string, more: Partial<FeedItem> = {}): FeedItem {
  return {
    guid: `guid-${name}`,
    link: `https://site.example/${name}`,
    title: `Title ${name}`,
    date: '2026-11-30T01:00:00Z',
    authors: [],
    tags: [],
    html: `<p>Text of ${name}.</p>`,
    enclosures: [],
    ...more,
  }
}

/** An archive in a folder of its own, whose feeds answer what the test says. */
export class TestArchive {
  readonly root = mkdtempSync(join(tmpdir(), 'import-'))
  readonly paths = importPaths(this.root, join(this.root, 'content'), join(this.root, '.cache'))
  now = new Date('2026-11-30T02:00:00Z')

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }))
  }

  /** Runs an import of one feed that answers these items, an hour after the last one. */
  async import(items: readonly FeedItem[], more: Partial<ImportRun> = {}): Promise<ImportReport> {
    return this.importAnswer({ status: 'read', ...answerOf(items) }, more)
  }

  async importAnswer(answer: FeedAnswer, more: Partial<ImportRun> = {}): Promise<ImportReport> {
    this.now = new Date(this.now.getTime() + 3_600_000)
    return importFeeds({
      sources: [sourceOf()],
      paths: this.paths,
      settings: { timeZone: 'Asia/Shanghai', versions: 'all' },
      ask: async () => answer,
      now: () => this.now,
      ...more,
    })
  }

  /** Every file outside the cache, by its path, with its content. */
  files(): Map<string, string> {
    const entries = readdirSync(this.root, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.root, join(entry.parentPath, entry.name)))
      .filter((path) => !path.startsWith('.cache'))
      .sort()
    return new Map(paths.map((path) => [path, readFileSync(join(this.root, path), 'utf8')]))
  }

  /** The article files below `content`, by their path. */
  articles(): Map<string, string> {
    return new Map([...this.files()].filter(([path]) => path.startsWith('content/')))
  }

  versions(): string[] {
    return [...this.files().keys()].filter((path) => path.startsWith('versions/'))
  }
}

export function answerOf(items: readonly FeedItem[], more: { isCutOff?: boolean } = {}) {
  const feed = { title: 'Channel', items, isCutOff: false, warnings: [], ...more }
  return { feed, seen: { failures: 0 }, warnings: [] }
}
