import type { SafeHtml } from '../../shared/article.ts'
import { startThread } from '../core/threads/start-thread.ts'
import { ThreadPool } from '../core/threads/thread-pool.ts'
import { createMediaPublisher } from '../input/publish-media.ts'
import type { ListedFile } from '../input/read-source-files.ts'
import { TextBuffer } from '../storage/text-store.ts'
import { type ReadBatch, type ReadThreadData, readBatch } from './read-batch.ts'

const batchSize = 64
/** With fewer files than this, starting threads takes longer than it saves. */
const worthThreads = 600

/** Options of the pool. */
interface PoolOptions extends ReadThreadData {
  /** The number of threads to use. With 0 this thread does all the work. */
  readonly threads: number
}

/** A batch and the index of its first file in the list. */
interface NumberedBatch extends ReadBatch {
  readonly first: number
}

/**
 * Reads files in batches, in several threads where that is faster, and passes on each batch when it is
 * done.
 */
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
  await readInThreads(batches, options, onBatch)
}

interface Batch {
  readonly first: number
  readonly files: readonly ListedFile[]
}

function readHere(
  batches: readonly Batch[],
  { settings, base, outside }: PoolOptions,
  onBatch: (batch: NumberedBatch) => void,
): void {
  const media = createMediaPublisher(settings.contentDir, settings)
  const context = { settings, base, media, outside, bodies: new TextBuffer<SafeHtml>() }
  for (const { first, files } of batches) onBatch({ ...readBatch(files, context), first })
}

async function readInThreads(
  batches: readonly Batch[],
  { settings, base, outside, threads }: PoolOptions,
  onBatch: (batch: NumberedBatch) => void,
): Promise<void> {
  const data: ReadThreadData = { settings, base, outside }
  const start = () => startThread(new URL('./read-worker.ts', import.meta.url), data)
  const pool = new ThreadPool<readonly ListedFile[], ReadBatch>({ start, threads })
  try {
    await Promise.all(
      batches.map(async ({ first, files }) => onBatch({ ...(await pool.ask(files)), first })),
    )
  } finally {
    await pool.close()
  }
}
