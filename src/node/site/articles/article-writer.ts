import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { ThreadPool } from '../../core/threads/thread-pool.ts'
import type { WrittenFile } from '../../output/file-writer.ts'
import type { OutputGroup } from '../../output/output-file.ts'
import type { OutputFolder } from '../../output/output-folder.ts'
import type { KnownFile } from '../../output/output-record.ts'
import type { HeadSite } from '../head/head-site.ts'
import type { PageAssets } from '../pages/page-assets.ts'
import { type ArticleTask, plainTask } from './article-files.ts'

/** The data of a thread that makes and writes the files of articles. */
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
  /** The task for another thread, in place of `make`. */
  readonly task: ArticleTask
}

/** Some articles, each with its files as the last build left them. */
export type ArticleRequest = readonly {
  readonly task: ArticleTask
  readonly known: readonly (KnownFile | undefined)[]
}[]

const batchSize = 32
/** With fewer articles than this, starting threads takes longer than it saves. */
const worthThreads = 600
/**
 * The number of batches that wait at each thread: enough work until this thread next checks for answers.
 */
const depth = 96

/** Options of writing. `start` starts a thread; `threads` is the number of threads. */
interface ArticleWriting {
  readonly output: OutputFolder
  readonly threads: number
  readonly start: () => Worker
}

/**
 * Writes the files of articles. Many articles are written in threads, while this thread makes all other
 * files; a few are written here. With threads, a list may be written moments before its articles.
 */
export class ArticleWriter {
  readonly #output: OutputFolder
  readonly #pool: ThreadPool<ArticleRequest, WrittenFile[]>
  readonly #mayStart: boolean
  readonly #waiting: ArticleGroup[] = []
  /** The batches that were sent to threads. */
  readonly #sent: Promise<void>[] = []
  #failure: Error | undefined

  constructor({ output, threads, start }: ArticleWriting) {
    this.#output = output
    this.#pool = new ThreadPool({ start, threads, depth })
    this.#mayStart = threads > 0
  }

  /** Accepts the files of one article. */
  give(group: ArticleGroup): void {
    this.#waiting.push(group)
    if (this.#hasThreads ? this.#waiting.length >= batchSize : this.#isWorthThreads) this.#send()
  }

  /** Writes the accepted files, unless threads write them: files that link to them may come next. */
  settle(): void {
    if (!this.#hasThreads) this.#writeHere(this.#waiting.length)
  }

  /** Receives the results of the threads and sends them more batches. Throws an error of any thread. */
  async listen(): Promise<void> {
    if (this.#hasThreads) await setImmediate()
    if (this.#failure) throw this.#failure
  }

  /** Waits until everything is written, and writes a part of it on this thread. */
  async finish(): Promise<void> {
    while (this.#waiting.length > 0) {
      this.#writeHere(batchSize)
      await this.listen()
    }
    await Promise.all(this.#sent)
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }

  get #hasThreads(): boolean {
    return this.#sent.length > 0
  }

  get #isWorthThreads(): boolean {
    return this.#mayStart && this.#waiting.length === worthThreads
  }

  #writeHere(count: number): void {
    for (const group of this.#waiting.splice(-count, count)) {
      for (const file of group.make()) this.#output.write(file)
    }
  }

  #send(): void {
    while (this.#waiting.length > 0 && this.#pool.hasRoom) {
      const batch = this.#waiting.splice(0, batchSize)
      const sent = this.#writeThere(batch.map((group) => this.#request(group)))
      sent.catch((error) => {
        this.#failure ??= error
      })
      this.#sent.push(sent)
    }
  }

  async #writeThere(request: ArticleRequest): Promise<void> {
    for (const file of await this.#pool.ask(request)) this.#output.add(file)
    this.#send()
  }

  #request({ task, paths }: ArticleGroup): ArticleRequest[number] {
    return { task: plainTask(task), known: paths.map((path) => this.#output.known(path)) }
  }
}
