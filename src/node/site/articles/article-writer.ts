import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { WrittenFile } from '../../output/file-writer.ts'
import type { OutputGroup } from '../../output/output-file.ts'
import type { OutputFolder } from '../../output/output-folder.ts'
import type { KnownFile } from '../../output/output-record.ts'
import type { HeadSite } from '../head/head-site.ts'
import type { PageAssets } from '../pages/page-assets.ts'
import type { ArticleTask } from './article-files.ts'

/** What a thread needs to make and write the files of articles. */
export interface ArticleThreadData {
  readonly outDir: string
  /** The file of all bodies. */
  readonly bodiesPath: string
  /** The module that exports `createRenderPage`. */
  readonly rendererUrl: string
  /** The built `index.html`. */
  readonly template: string
  readonly assets: PageAssets
  readonly head: Omit<HeadSite, 'cardOf'>
}

/** The files of one article. */
export interface ArticleGroup extends OutputGroup {
  /** From what another thread can make the files in place of `make`. */
  readonly task: ArticleTask
}

/** Some articles, each with how the last build left its files. */
export type ArticleRequest = readonly {
  readonly task: ArticleTask
  readonly known: readonly (KnownFile | undefined)[]
}[]

/** What became of them. Errors travel by name, code and message. */
export type ArticleAnswer =
  | { readonly kind: 'written'; readonly files: readonly WrittenFile[] }
  | {
      readonly kind: 'failed'
      readonly name: string
      readonly message: string
      readonly code?: string
    }

const batchSize = 32
/** Below this many articles, starting threads takes longer than they save. */
const worthThreads = 600
/** A thread has this many batches ahead of it: enough for as long as this thread does not look up. */
const ahead = 96

/** How articles are written. `start` starts a thread; `threads` says how many there may be. */
interface ArticleWriting {
  readonly output: OutputFolder
  readonly threads: number
  readonly start: () => Worker
}

/**
 * Writes the files of articles: many of them in threads, while this one goes on with all other files, a
 * few right here. With threads a list may be there moments before the articles that it names.
 */
export class ArticleWriter {
  readonly #output: OutputFolder
  readonly #threads: number
  readonly #start: () => Worker
  readonly #waiting: ArticleGroup[] = []
  readonly #workers: Worker[] = []
  /** A worker stands here as often as it can take another batch. */
  readonly #idle: Worker[] = []
  #underWay = 0
  #failure: Error | undefined
  /** Goes on with whoever waits for a thread. */
  #wake = () => {}

  constructor({ output, threads, start }: ArticleWriting) {
    this.#output = output
    this.#threads = threads
    this.#start = start
  }

  /** Takes over the files of one article. */
  give(group: ArticleGroup): void {
    this.#waiting.push(group)
    if (this.#workers.length === 0 && this.#waiting.length === worthThreads) this.#startThreads()
    if (this.#waiting.length >= batchSize) this.#send()
  }

  /** Writes what was taken over, unless threads are at it: whatever links to it may come next. */
  settle(): void {
    if (this.#workers.length === 0) this.#writeHere(this.#waiting.length)
  }

  /** Hears what the threads have done and gives them more. Throws what any of them has thrown. */
  async listen(): Promise<void> {
    if (this.#workers.length > 0) await setImmediate()
    if (this.#failure) throw this.#failure
  }

  /** Waits until everything is written, and helps. */
  async finish(): Promise<void> {
    while (this.#waiting.length > 0) {
      this.#writeHere(batchSize)
      await this.listen()
    }
    while (this.#underWay > 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
      if (this.#failure) throw this.#failure
    }
  }

  async close(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners('exit')
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #startThreads(): void {
    for (let count = 0; count < this.#threads; count += 1) {
      const worker = this.#start()
      worker.on('message', (answer: ArticleAnswer) => this.#take(answer, worker))
      worker.on('error', (error) => this.#fail(error))
      worker.on('exit', () => this.#fail(new Error('A thread that writes articles has ended.')))
      this.#workers.push(worker)
    }
    for (let batch = 0; batch < ahead; batch += 1) this.#idle.push(...this.#workers)
  }

  #writeHere(count: number): void {
    for (const group of this.#waiting.splice(-count, count)) {
      for (const file of group.make()) this.#output.write(file)
    }
  }

  #send(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop()
      if (worker === undefined) return
      const groups = this.#waiting.splice(0, batchSize)
      worker.postMessage(groups.map((group) => this.#request(group)))
      this.#underWay += 1
    }
  }

  #request({ task, paths }: ArticleGroup): ArticleRequest[number] {
    return { task, known: paths.map((path) => this.#output.known(path)) }
  }

  #take(answer: ArticleAnswer, worker: Worker): void {
    this.#underWay -= 1
    this.#idle.push(worker)
    if (answer.kind === 'failed') this.#fail(asError(answer))
    else for (const file of answer.files) this.#output.add(file)
    this.#send()
    this.#wake()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#wake()
  }
}

function asError({ name, message, code }: Extract<ArticleAnswer, { kind: 'failed' }>): Error {
  return Object.assign(new Error(message), { name, ...(code && { code }) })
}
