// The first file of a thread in development: it loads tsx, so that the thread can run TypeScript, then runs the entry.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.entry)
