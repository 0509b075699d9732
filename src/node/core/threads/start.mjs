// The first file of every thread: makes the thread understand TypeScript, then runs its entry.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.entry)
