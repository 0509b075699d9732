import { availableParallelism } from 'node:os'

/** More threads than this wait for the disk and for each other. */
const mostThreads = 4

/**
 * How many threads may help; 0 for none. A thread begins with a file of ours: Node runs it once it is
 * compiled, and only tsx runs it before.
 */
export function threadCount(): number {
  const isCompiled = import.meta.url.endsWith('.mjs')
  const hasTsx = process.execArgv.some((argument) => argument.includes('tsx'))
  return isCompiled || hasTsx ? Math.min(availableParallelism(), mostThreads) : 0
}
