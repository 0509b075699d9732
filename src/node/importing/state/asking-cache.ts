import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { replaceFile } from '../../storage/write-file.ts'
import type { AskedState } from '../feed-answer.ts'
import type { ImportHealth } from '../report/import-report.ts'
import type { UnsteadyText } from '../versions/unsteady-texts.ts'

/** What the cache remembers of a feed. Losing it costs requests, never articles. */
export interface FeedMemory {
  readonly asked?: AskedState
  /** When it was last read without an error, and when it last brought an article: ISO 8601 in UTC. */
  readonly lastReadAt?: string
  readonly lastNewAt?: string
  /** How often it is asked since articles were missed, in milliseconds. */
  readonly everyMs?: number
  /** The ids of articles of which was told that the keeper has changed them. */
  readonly told?: readonly string[]
  /** How often it has answered. */
  readonly answers?: number
  /** The articles whose text was another in each of the last answers, by id. */
  readonly unsteady?: Readonly<Record<string, UnsteadyText>>
  /** Whether was told that what changes all the time is left out. */
  readonly toldUnsteady?: boolean
  /** The title of the channel of which was told that the folder has another. */
  readonly toldTitle?: string
  /** What the last run that asked it has reported. */
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
