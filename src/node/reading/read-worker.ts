import type { SafeHtml } from '../../shared/article.ts'
import { answerRequests, threadData } from '../core/threads/answer-requests.ts'
import { createMediaPublisher } from '../input/publish-media.ts'
import type { ListedFile } from '../input/read-source-files.ts'
import { TextBuffer } from '../storage/text-store.ts'
import { type ReadThreadData, readBatch } from './read-batch.ts'

const { settings, base, outside } = threadData<ReadThreadData>()
const media = createMediaPublisher(settings.contentDir, settings)
const context = { settings, base, media, outside, bodies: new TextBuffer<SafeHtml>() }

answerRequests(
  (listed: readonly ListedFile[]) => {
    // Between threads a Buffer becomes a plain Uint8Array.
    const files = listed.map((file) =>
      file.location === undefined ? file : { ...file, location: Buffer.from(file.location) },
    )
    return readBatch(files, context)
  },
  ({ bodies }) => [bodies.buffer],
)
