import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from '../core/threads/start-thread.ts'
import { seePaths } from './output-look.ts'

const { data: outDir } = workerData as ThreadData<string>
const seen = seePaths(outDir)
parentPort?.postMessage(seen, [seen.facts.buffer])
