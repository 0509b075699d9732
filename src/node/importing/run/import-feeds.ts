import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../core/settings.ts'
import { FolderLockedError, lockFolder } from '../../storage/lock-folder.ts'
import type { AskedState, FeedAnswer } from '../feed-answer.ts'
import type { FeedSource } from '../feed-source.ts'
import { findImportedFiles, type ImportedFiles } from '../files/imported-files.ts'
import { feedKey } from '../identity/feed-key.ts'
import { type FeedReport, type ImportReport, makeReport } from '../report/import-report.ts'
import { type FeedMemory, readAskingCache, writeAskingCache } from '../state/asking-cache.ts'
import { ImportError } from '../state/import-error.ts'
import { UnsteadyTexts } from '../versions/unsteady-texts.ts'
import { type AnswerWithFeed, concludeAnswer, unvalidated } from './conclude-answer.ts'
import { answerHealth, feedHealth } from './feed-health.ts'
import { FeedStates } from './feed-states.ts'
import { feedName, feedTitle } from './feed-title.ts'
import { dryChanges, type FileChanges, realChanges } from './file-changes.ts'
import type { ImportPaths } from './import-paths.ts'
import { type TakingContext, takeFeed } from './take-feed.ts'

/** Asks one feed. See `askFeed`. */
type AskFeed = (
  source: FeedSource,
  before: AskedState | undefined,
  now: Date,
) => Promise<FeedAnswer>

/** One run of the importer. */
export interface ImportRun {
  readonly sources: readonly FeedSource[]
  /** All feeds that are followed, where `sources` are only some of them. */
  readonly followed?: readonly FeedSource[]
  readonly paths: ImportPaths
  readonly settings: Pick<Settings, 'timeZone' | 'versions'>
  readonly ask: AskFeed
  readonly fullTextOf?: TakingContext['fullTextOf']
  readonly now: () => Date
  /** Whether to ask also what is not due. */
  readonly asksAll?: boolean
  /** Whether to ask without validators. */
  readonly isFull?: boolean
  /** Whether to write nothing at all. */
  readonly isDry?: boolean
  /** Whether to write the month into the state, though there may be no news. */
  readonly heartbeat?: boolean
  /** Gets each feed when it is done. */
  readonly onFeed?: (feed: FeedReport, done: number, total: number) => void
  /** Gets the files of the new articles of a feed, below the content folder. */
  readonly onAdded?: (source: FeedSource, paths: readonly string[]) => void
  /** Gets each file before it is written. The simulated year ends runs here, as a kill would. */
  readonly beforeWrite?: (location: string) => void
  /** In a dry run, gets each file that would be written. */
  readonly onWrite?: (location: string) => void
}

/**
 * Asks every feed that is due and writes its news into the content folder. Files are written first, then
 * the state, then the cache, each in one step: a run that is killed loses nothing and doubles nothing.
 * A run without news changes neither files nor state. Throws `ImportError` when another import runs or
 * the state cannot be read; errors of single feeds are in the report.
 */
export async function importFeeds(run: ImportRun): Promise<ImportReport> {
  const unlock = run.isDry ? () => {} : lock(run.paths)
  try {
    return await new Importing(run).work()
  } finally {
    unlock()
  }
}

function lock({ contentDir, lockPath }: ImportPaths): () => void {
  try {
    return lockFolder(contentDir, lockPath)
  } catch (error) {
    if (!(error instanceof FolderLockedError)) throw error
    throw new ImportError(
      `Another import (process ${error.owner}) is running. Wait for it to end, or stop it and import again.`,
    )
  }
}

class Importing {
  readonly #run: ImportRun
  readonly #now: Date
  readonly #changes: FileChanges
  readonly #cachePath: string
  readonly #memory: Map<string, FeedMemory>
  readonly #states: FeedStates
  #files: ImportedFiles | undefined
  #done = 0

  constructor(run: ImportRun) {
    const { paths, isDry = false, beforeWrite, onWrite = () => {} } = run
    this.#run = run
    this.#now = run.now()
    this.#changes = isDry ? dryChanges(onWrite) : realChanges(paths.contentDir, beforeWrite)
    this.#cachePath = join(paths.cacheDir, 'asked.json')
    this.#memory = new Map(readAskingCache(this.#cachePath))
    this.#states = new FeedStates(paths.statePath, [...run.sources, ...(run.followed ?? [])])
  }

  async work(): Promise<ImportReport> {
    const { sources, isDry } = this.#run
    const unique = new Map(sources.map((source) => [feedKey(source), source]))
    const outcomes = await Promise.allSettled(
      [...unique.values()].map(async (source) => {
        const feed = await this.#askSafely(source)
        this.#remember(feed)
        this.#done += 1
        this.#run.onFeed?.(feed, this.#done, unique.size)
        return feed
      }),
    )
    // All are waited for: nothing may be written any more when the lock is gone.
    if (!isDry) this.#save()
    return makeReport(outcomes.map(settledValue))
  }

  /**
   * Asks a feed and takes its answer. A server may send anything: should it break the importer, then only its own
   * feed fails, which is asked in full again.
   */
  async #askSafely(source: FeedSource) {
    try {
      return await this.#askOne(source)
    } catch (error) {
      if (!isOfOneFeed(error)) throw error
      const name = feedName(source)
      const told = { url: name, title: feedTitle(source), added: 0, updated: 0, warnings: [] }
      const reason = `the answer cannot be taken: ${error.message}`
      const health = this.#healthOf(source, this.#memory.get(name) ?? {})
      return { ...told, status: 'failed' as const, reason, health, wasAsked: true }
    }
  }

  /** Remembers for `check` how a feed fared. What only a whole answer tells stays until the next one. */
  #remember({ url, title, reason, health, wasAsked }: FeedReport & { wasAsked: boolean }): void {
    const { reason: _, ...before } = this.#memory.get(url) ?? {}
    const namedAt = this.#now.toISOString()
    if (!wasAsked) {
      this.#memory.set(url, { ...this.#memory.get(url), namedAt })
      return
    }
    const known = { ...before.health, ...health }
    this.#memory.set(url, { ...before, namedAt, title, ...(reason && { reason }), health: known })
  }

  async #askOne(source: FeedSource): Promise<FeedReport & { readonly wasAsked: boolean }> {
    const name = feedName(source)
    const memory = this.#memory.get(name) ?? {}
    const told = { url: name, title: feedTitle(source), added: 0, updated: 0, warnings: [] }
    const pause = this.#run.asksAll ? undefined : pauseOf(memory, this.#now)
    if (pause !== undefined) {
      const health = this.#healthOf(source, memory)
      return { ...told, status: pause, health, wasAsked: false }
    }
    const everyMs = Math.min(source.everyMs ?? Infinity, memory.everyMs ?? Infinity)
    const asked = { ...source, ...(Number.isFinite(everyMs) && { everyMs }) }
    const answer = await this.#run.ask(asked, this.#beforeOf(memory), this.#now)
    const next = { ...memory, asked: answer.seen }
    return { ...(await this.#takeAnswer(source, answer, next, told)), wasAsked: true }
  }

  #beforeOf({ asked }: FeedMemory): AskedState | undefined {
    if (asked === undefined || !this.#run.isFull) return asked
    return unvalidated(asked)
  }

  async #takeAnswer(
    source: FeedSource,
    answer: FeedAnswer,
    memory: FeedMemory,
    told: Omit<FeedReport, 'status' | 'health'>,
  ): Promise<FeedReport> {
    const now = this.#now.toISOString()
    const { status, warnings } = answer
    if ('reason' in answer) {
      this.#memory.set(told.url, memory)
      const health = this.#healthOf(source, memory)
      return { ...told, status: answer.status, reason: answer.reason, warnings, health }
    }
    if (!('feed' in answer)) {
      const answers = (memory.answers ?? 0) + 1
      this.#memory.set(told.url, { ...memory, answers, lastReadAt: now })
      const health = this.#healthOf(source, { ...memory, lastReadAt: now })
      return { ...told, status, warnings, health }
    }
    return this.#takeFeed(source, answer, memory, told)
  }

  async #takeFeed(
    source: FeedSource,
    answer: AnswerWithFeed,
    memory: FeedMemory,
    told: Omit<FeedReport, 'status' | 'health'>,
  ): Promise<FeedReport> {
    const { feed } = answer
    const unsteady = new UnsteadyTexts(memory.unsteady, (memory.answers ?? 0) + 1)
    const context = this.#context()
    const before = this.#states.before(source, feed, context.files)
    const taken = await takeFeed(source, feed, before, { ...context, unsteady })
    this.#states.keep(told.url, taken)
    if (taken.added > 0) this.#run.onAdded?.(source, taken.addedPaths)
    const news = { source, answer, memory, before, taken, unsteady, now: this.#now }
    const { memory: next, ...found } = concludeAnswer(news)
    this.#memory.set(told.url, next)
    return {
      ...told,
      ...found,
      title: feedTitle(source, feed),
      added: taken.added,
      updated: taken.updated,
      health: { ...this.#healthOf(source, next), ...answerHealth(feed) },
    }
  }

  #context(): Omit<TakingContext, 'unsteady'> {
    const { paths, settings, fullTextOf, isDry } = this.#run
    if (!isDry) mkdirSync(paths.contentDir, { recursive: true })
    return {
      files: this.#allFiles(),
      changes: this.#changes,
      contentDir: paths.contentDir,
      versionsDir: paths.versionsDir,
      versions: settings.versions,
      timeZone: settings.timeZone,
      now: this.#now,
      ...(fullTextOf && { fullTextOf }),
    }
  }

  /** Looked for when the first feed needs them: many runs need none. */
  #allFiles(): ImportedFiles {
    const { paths, isDry } = this.#run
    const cachePath = join(paths.cacheDir, 'files.jsonl')
    if (!isDry) mkdirSync(paths.cacheDir, { recursive: true })
    this.#files ??= findImportedFiles(paths.contentDir, cachePath, { keeps: !isDry })
    return this.#files
  }

  #healthOf(source: FeedSource, memory: FeedMemory) {
    return feedHealth(memory, this.#files?.ofFeed(this.#states.keyOf(source)), this.#now)
  }

  #save(): void {
    const { heartbeat = false, beforeWrite } = this.#run
    const month = heartbeat ? this.#now.toISOString().slice(0, 7) : undefined
    this.#states.save(month, beforeWrite)
    beforeWrite?.(this.#cachePath)
    writeAskingCache(this.#cachePath, this.#memory)
  }
}

/** The value of what went well. Throws the reason of what did not. */
function settledValue<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/** Whether an error concerns one feed alone: an error of ours, or a path that cannot be written. */
function isOfOneFeed(error: unknown): error is Error {
  if (error instanceof TypeError || error instanceof RangeError) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ENAMETOOLONG', 'ENOTDIR', 'EISDIR', 'EINVAL', 'ENOENT', 'EACCES', 'EPERM'].includes(code)
}

/** Why a feed is not asked now. */
function pauseOf({ asked }: FeedMemory, now: Date): 'stopped' | 'not-due' | undefined {
  if (asked?.stoppedAt !== undefined) return 'stopped'
  const isDue = asked?.nextAskAt === undefined || Date.parse(asked.nextAskAt) <= now.getTime()
  return isDue ? undefined : 'not-due'
}
