import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from '../threads/start-thread.ts'
import { OutputFolder } from './output-folder.ts'
import type { WriterAnswer, WriterOptions, WriterRequest } from './output-writer.ts'

const { folder, recordPath } = (workerData as ThreadData<WriterOptions>).data
const output = new OutputFolder(folder, recordPath)
let failure: WriterAnswer | undefined

parentPort?.on('message', (request: WriterRequest) => {
  // After a failure nothing more is written: what follows may point at what is missing.
  const answer = failure ?? answerTo(request)
  if (answer.kind === 'failed') failure = answer
  parentPort?.postMessage(answer)
})

function answerTo(request: WriterRequest): WriterAnswer {
  try {
    const value = carryOut(request)
    return { kind: 'done', ...(value !== undefined && { value }) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    return { kind: 'failed', message, ...(code && { code }) }
  }
}

function carryOut(request: WriterRequest) {
  switch (request.kind) {
    case 'write':
      for (const file of request.files) output.write(file)
      return undefined
    case 'keep':
      output.keep(request.paths)
      return undefined
    case 'fingerprint':
      return output.fingerprint()
    case 'finish':
      return output.finish(request.recipes)
  }
}
