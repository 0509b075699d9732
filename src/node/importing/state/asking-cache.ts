import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { replaceFile } from '../../storage/write-file.ts'
import type { AskedState } from '../feed-answer.ts'
import type { ImportHealth } from '../report/import-report.ts'
import type { UnsteadyText } from '../versions/unsteady-texts.ts'

/** The memory of a feed in the cache. Losing it costs requests, never articles. */
export interface FeedMemory {
  readonly asked?: AskedState
  /** When it was last read without an error, and when it last brought an article: ISO 8601 in UTC. */
  readonly lastReadAt?: string
  readonly lastNewAt?: string
  /** How often it is asked since articles were missed, in milliseconds. */
  readonly everyMs?: number
  /** The ids of the articles that the keeper has changed and was told of. */
  readonly told?: readonly string[]
  /** How often it has answered. */
  readonly answers?: number
  /** The articles whose text was another in each of the last answers, by id. */
  readonly unsteady?: Readonly<Record<string, UnsteadyText>>
  /** Whether the keeper was told that texts which change all the time are left out. */
  readonly toldUnsteady?: boolean
  /** The title of the channel, where the keeper was told that the folder has another. */
  readonly toldTitle?: string
  /** The report of the last run: the title, the reason of a failure, the health. */
  readonly title?: string
  readonly reason?: string
  readonly health?: ImportHealth
  /** When a run last followed it: ISO 8601 in UTC. */
  readonly namedAt?: string
}

type AskingCache = ReadonlyMap<string, FeedMemory>

/** Changes with the form of the file. */
const version = 1

/** Reads the cache. A file that is missing, damaged or of another version counts as empty. */
export function readAskingCache(path: string): AskingCache {
  try {
    const json: { version: number; feeds: Record<string, FeedMemory> } = JSON.parse(
      readFileSync(path, 'utf8'),
    )
    return json.version === version ? new Map(Object.entries(json.feeds)) : new Map()
  } catch {
    return new Map()
  }
}

export function writeAskingCache(path: string, cache: AskingCache): void {
  mkdirSync(dirname(path), { recursive: true })
  replaceFile(path, JSON.stringify({ version, feeds: Object.fromEntries(cache) }))
}
