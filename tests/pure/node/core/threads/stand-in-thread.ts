import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { ThreadAnswer } from '../../../../../src/node/core/threads/thread-answer.ts'

/** The answer of a thread to a request, or its own end. */
export type Reaction<Request, Answer> = (request: Request) => ThreadAnswer<Answer> | 'end' | Error

/** A thread in name only: it reacts as it is told to, on the next turn. */
export class StandInThread<Request, Answer> extends EventEmitter {
  readonly #react: Reaction<Request, Answer>
  hasEnded = false

  constructor(react: Reaction<Request, Answer>) {
    super()
    this.#react = react
  }

  postMessage(request: Request): void {
    setImmediate(() => {
      const reaction = this.#react(request)
      if (reaction instanceof Error) this.emit('error', reaction)
      else if (reaction === 'end') this.emit('exit', 1)
      else this.emit('message', reaction)
    })
  }

  terminate(): Promise<number> {
    this.hasEnded = true
    this.emit('exit', 1)
    return Promise.resolve(1)
  }
}

/** Starts stand-ins where a pool starts threads; `started` holds them. */
export function standInThreads<Request, Answer>(react: Reaction<Request, Answer>) {
  const started: StandInThread<Request, Answer>[] = []
  const start = () => {
    const thread = new StandInThread(react)
    started.push(thread)
    return thread as unknown as Worker
  }
  return { start, started }
}
