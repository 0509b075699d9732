import type { Worker } from 'node:worker_threads'
import type { SafeHtml } from '../../shared/article.ts'
import type { Settings } from '../core/settings.ts'
import { startThread } from '../core/threads/start-thread.ts'
import { createMediaPublisher } from '../input/publish-media.ts'
import type { ListedFile } from '../input/read-source-files.ts'
import { TextBuffer } from '../storage/text-store.ts'
import { type ReadBatch, readBatch } from './read-batch.ts'

const batchSize = 64
/** Below this many files, starting threads takes longer than they save. */
const worthThreads = 600

/** Settings of a pool. */
interface PoolOptions {
  readonly settings: Settings
  readonly base: string
  /** How many threads may be used; 0 keeps all work on this one. */
  readonly threads: number
}

/** A batch and the index of its first file in the list. */
interface NumberedBatch extends ReadBatch {
  readonly first: number
}

/** Reads files in batches, in several threads where that pays, and hands over each batch as it is done. */
export async function readInBatches(
  files: readonly ListedFile[],
  options: PoolOptions,
  onBatch: (batch: NumberedBatch) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) => ({
    first: index * batchSize,
    files: files.slice(index * batchSize, (index + 1) * batchSize),
  }))
  const { threads } = options
  if (threads === 0 || files.length < worthThreads) return readHere(batches, options, onBatch)
  const queue = batches.values()
  await Promise.all(Array.from({ length: threads }, () => readInThread(queue, options, onBatch)))
}

interface Batch {
  readonly first: number
  readonly files: readonly ListedFile[]
}

function readHere(
  batches: readonly Batch[],
  { settings, base }: PoolOptions,
  onBatch: (batch: NumberedBatch) => void,
): void {
  const media = createMediaPublisher(settings.contentDir, settings)
  const context = { settings, base, media, bodies: new TextBuffer<SafeHtml>() }
  for (const { first, files } of batches) onBatch({ ...readBatch(files, context), first })
}

/** One thread that takes batches until there are no more. */
async function readInThread(
  queue: IterableIterator<Batch>,
  { settings, base }: PoolOptions,
  onBatch: (batch: NumberedBatch) => void,
): Promise<void> {
  const worker = startThread(new URL('./read-worker.ts', import.meta.url), { settings, base })
  try {
    for (const { first, files } of queue) onBatch({ ...(await ask(worker, files)), first })
  } finally {
    await worker.terminate()
  }
}

function ask(worker: Worker, files: readonly ListedFile[]): Promise<ReadBatch> {
  return new Promise((resolve, reject) => {
    worker.once('message', (batch: ReadBatch) => {
      worker.off('error', reject)
      resolve(batch)
    })
    worker.once('error', reject)
    worker.postMessage(files)
  })
}
