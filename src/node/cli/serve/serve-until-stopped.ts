import { type OptionValues, textOf } from '../command.ts'
import { UsageError } from '../usage-error.ts'

/** The port that `--port` names; 4173 without it. Throws `UsageError` when it is none. */
export function readPort(options: OptionValues): number {
  const text = textOf(options, 'port') ?? '4173'
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new UsageError(`--port: expected a number from 1 to 65535, found ${JSON.stringify(text)}.`)
}

/** Waits until the user or the system asks the program to end. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
