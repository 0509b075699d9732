import { startThread } from '../threads/start-thread.ts'
import type { OutputFile } from './output-file.ts'
import { OutputFolder, type OutputTally } from './output-folder.ts'

/** Writes into an output folder, on this thread or on another. */
export interface OutputWriter {
  readonly write: (file: OutputFile) => Promise<void> | void
  readonly keep: (paths: readonly string[]) => Promise<void> | void
  readonly fingerprint: () => Promise<string> | string
  readonly finish: (recipes: ReadonlyMap<string, string>) => Promise<OutputTally> | OutputTally
  readonly close: () => Promise<void> | void
}

/** Where a writer writes. */
export interface WriterOptions {
  readonly folder: string
  readonly recordPath: string
}

/** What a writer thread is asked. Each question gets one answer, in order. */
export type WriterRequest =
  | { readonly kind: 'write'; readonly files: readonly OutputFile[] }
  | { readonly kind: 'keep'; readonly paths: readonly string[] }
  | { readonly kind: 'fingerprint' }
  | { readonly kind: 'finish'; readonly recipes: ReadonlyMap<string, string> }

/** What it answers. Errors travel by their code and message. */
export type WriterAnswer =
  | { readonly kind: 'done'; readonly value?: string | OutputTally }
  | { readonly kind: 'failed'; readonly message: string; readonly code?: string }

/** A writer on this thread. */
export function openWriter({ folder, recordPath }: WriterOptions): OutputWriter {
  const output = new OutputFolder(folder, recordPath)
  return {
    write: (file) => output.write(file),
    keep: (paths) => output.keep(paths),
    fingerprint: () => output.fingerprint(),
    finish: (recipes) => output.finish(recipes),
    close: () => undefined,
  }
}

const batchFiles = 64
const maxWaiting = 8

/** A writer on a thread of its own, so that pages are rendered while others are written. */
export function openThreadedWriter(options: WriterOptions): OutputWriter {
  const worker = startThread(new URL('./output-worker.ts', import.meta.url), options)
  const waiting: { resolve: (answer: WriterAnswer) => void; reject: (error: Error) => void }[] = []
  let batch: OutputFile[] = []
  let last: Promise<unknown> = Promise.resolve()
  worker.on('message', (answer: WriterAnswer) => waiting.shift()?.resolve(answer))
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })

  async function ask(request: WriterRequest): Promise<string | OutputTally | undefined> {
    const answer = await new Promise<WriterAnswer>((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(request)
    })
    if (answer.kind === 'done') return answer.value
    throw Object.assign(new Error(answer.message), answer.code && { code: answer.code })
  }

  /** Sends what has gathered; waits only while too much is under way. */
  async function flush(): Promise<void> {
    if (batch.length === 0) return
    const files = batch
    batch = []
    const previous = last
    last = ask({ kind: 'write', files })
    // Whoever waits for the last question hears of it; nobody else has to.
    last.catch(() => undefined)
    if (waiting.length > maxWaiting) await previous
  }

  return {
    write(file) {
      batch.push(file)
      return batch.length >= batchFiles ? flush() : undefined
    },
    async keep(paths) {
      await ask({ kind: 'keep', paths })
    },
    async fingerprint() {
      await flush()
      await last
      return String(await ask({ kind: 'fingerprint' }))
    },
    async finish(recipes) {
      await flush()
      await last
      return (await ask({ kind: 'finish', recipes })) as OutputTally
    },
    async close() {
      await worker.terminate()
    },
  }
}
