import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from '../core/threads/start-thread.ts'
import { scanPaths } from './output-scan.ts'

const { data: outDir } = workerData as ThreadData<string>
const seen = scanPaths(outDir)
parentPort?.postMessage(seen, [seen.facts.buffer])
