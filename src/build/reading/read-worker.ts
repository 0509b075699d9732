import { parentPort, workerData } from 'node:worker_threads'
import { createMediaPublisher } from '../input/publish-media.ts'
import type { ListedFile } from '../input/read-source-files.ts'
import type { Settings } from '../settings.ts'
import type { ThreadData } from '../threads/start-thread.ts'
import { readBatch } from './read-batch.ts'

interface PoolData {
  readonly settings: Settings
  readonly base: string
}

const { settings, base } = (workerData as ThreadData<PoolData>).data
const media = createMediaPublisher(settings.contentDir, settings)

parentPort?.on('message', (listed: readonly ListedFile[]) => {
  // A Buffer arrives as a plain array of bytes.
  const files = listed.map((file) => ({ ...file, location: Buffer.from(file.location) }))
  const batch = readBatch(files, { settings, base, media })
  parentPort?.postMessage(batch, [batch.bodies.buffer])
})
