import { availableParallelism } from 'node:os'

/** The most threads that help: more would only wait for the disk and for each other. */
const mostThreads = 4

/**
 * The number of threads that may help; 0 for none. It is 0 when this code is neither compiled nor run by
 * tsx: a thread starts with a file of this program, which Node alone runs only once it is compiled.
 */
export function threadCount(): number {
  const isCompiled = import.meta.url.endsWith('.mjs')
  const hasTsx = process.execArgv.some((argument) => argument.includes('tsx'))
  return isCompiled || hasTsx ? Math.min(availableParallelism(), mostThreads) : 0
}
