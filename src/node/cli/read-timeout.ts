import { type OptionValues, textOf } from './command.ts'
import { UsageError } from './usage-error.ts'

/** The value of `--timeout` in milliseconds. Undefined where it is not given. Throws `UsageError`. */
export function readTimeout(options: OptionValues): number | undefined {
  const text = textOf(options, 'timeout')
  if (text === undefined) return undefined
  const seconds = Number(text)
  if (seconds > 0 && seconds <= 3600) return seconds * 1000
  throw new UsageError(`--timeout: expected seconds from 1 to 3600, found ${JSON.stringify(text)}.`)
}
