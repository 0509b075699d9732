import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from '../threads/start-thread.ts'
import type { LookAnswer, LookThreadData } from './folder-look.ts'
import { readOutputRecord, seeFile } from './output-record.ts'
import { ownFiles } from './own-files.ts'

const { outDir, recordPath } = (workerData as ThreadData<LookThreadData>).data
const paths = [...readOutputRecord(recordPath).files.keys()]
const seen = new Float64Array(paths.length * 2).fill(-1)
for (const [at, path] of paths.entries()) {
  const file = seeFile(join(outDir, path))
  if (file !== undefined) seen.set([file.size, file.mtimeMs], at * 2)
}
const answer: LookAnswer = { paths, seen, own: [...ownFiles(outDir)] }
parentPort?.postMessage(answer, [seen.buffer])
