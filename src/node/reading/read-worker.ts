import { parentPort, workerData } from 'node:worker_threads'
import type { SafeHtml } from '../../shared/article.ts'
import type { Settings } from '../core/settings.ts'
import type { ThreadData } from '../core/threads/start-thread.ts'
import { createMediaPublisher } from '../input/publish-media.ts'
import type { ListedFile } from '../input/read-source-files.ts'
import { TextBuffer } from '../storage/text-store.ts'
import { readBatch } from './read-batch.ts'

interface PoolData {
  readonly settings: Settings
  readonly base: string
}

const { settings, base } = (workerData as ThreadData<PoolData>).data
const media = createMediaPublisher(settings.contentDir, settings)
const context = { settings, base, media, bodies: new TextBuffer<SafeHtml>() }

parentPort?.on('message', (listed: readonly ListedFile[]) => {
  // A Buffer arrives as a plain array of bytes.
  const files = listed.map((file) => ({ ...file, location: Buffer.from(file.location) }))
  const batch = readBatch(files, context)
  parentPort?.postMessage(batch, [batch.bodies.buffer])
})
