import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from '../threads/start-thread.ts'
import { lookAtOutput, packLook } from './look-at-output.ts'

const look = packLook(lookAtOutput((workerData as ThreadData<string>).data))
parentPort?.postMessage(look, [look.sizes.buffer, look.times.buffer])
