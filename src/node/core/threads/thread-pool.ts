import type { Worker } from 'node:worker_threads'
import { errorOf, type ThreadAnswer } from './thread-answer.ts'

/** The options of a pool. */
interface PoolOptions {
  /** Starts a thread whose module calls `answerRequests`. */
  readonly start: () => Worker
  /** How many threads there are; at least one. */
  readonly threads: number
  /**
   * The number of requests that a thread may have at a time. With more than one it never waits for the
   * next.
   */
  readonly depth?: number
}

/** A request, and the callbacks for its answer. */
interface Job<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** A thread and the jobs that it was sent, in order. Answers come in the same order. */
interface Thread<Request, Answer> {
  readonly worker: Worker
  readonly jobs: Job<Request, Answer>[]
}

/** Threads that answer requests. They start with the first request and run until `close`. */
export class ThreadPool<Request, Answer> {
  readonly #start: () => Worker
  readonly #count: number
  readonly #depth: number
  readonly #threads: Thread<Request, Answer>[] = []
  readonly #waiting: Job<Request, Answer>[] = []
  #failure: Error | undefined

  constructor({ start, threads, depth = 1 }: PoolOptions) {
    this.#start = start
    this.#count = threads
    this.#depth = depth
  }

  /** Whether a thread can take another request at once. */
  get hasRoom(): boolean {
    return this.#threads.length === 0 || this.#freeThread() !== undefined
  }

  /**
   * Sends a request to a thread and resolves with its answer. Rejects with an error that the thread
   * throws. When any thread ends, all open and all later requests are rejected.
   */
  ask(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure)
      while (this.#threads.length < this.#count) this.#threads.push(this.#startThread())
      this.#waiting.push({ request, resolve, reject })
      this.#send()
    })
  }

  /** Ends the threads, also in the middle of their work. */
  async close(): Promise<void> {
    this.#fail(new Error('The threads have been closed.'))
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #startThread(): Thread<Request, Answer> {
    const thread: Thread<Request, Answer> = { worker: this.#start(), jobs: [] }
    thread.worker.on('message', (answer: ThreadAnswer<Answer>) => {
      const job = thread.jobs.shift()
      if (answer.kind === 'done') job?.resolve(answer.value)
      else job?.reject(errorOf(answer))
      this.#send()
    })
    thread.worker.on('error', (error) => this.#fail(error))
    thread.worker.on('exit', () => this.#fail(new Error('A thread has ended too early.')))
    return thread
  }

  #send(): void {
    for (let thread = this.#freeThread(); thread; thread = this.#freeThread()) {
      const job = this.#waiting.shift()
      if (job === undefined) return
      thread.jobs.push(job)
      thread.worker.postMessage(job.request)
    }
  }

  /** The thread with the fewest jobs. Undefined when even that one is full. */
  #freeThread(): Thread<Request, Answer> | undefined {
    let free: Thread<Request, Answer> | undefined
    for (const thread of this.#threads) {
      if (thread.jobs.length < (free?.jobs.length ?? this.#depth)) free = thread
    }
    return free
  }

  #fail(error: Error): void {
    this.#failure ??= error
    const jobs = [
      ...this.#threads.flatMap((thread) => thread.jobs.splice(0)),
      ...this.#waiting.splice(0),
    ]
    for (const { reject } of jobs) reject(this.#failure)
  }
}
