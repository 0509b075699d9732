import { utf8Text } from './utf8-text.ts'
import { replaceFile } from './write-file.ts'

const bytesAtOnce = 1024 * 1024

/**
 * Yields the lines of a file's bytes one by one, because the cache of a large archive would not fit into
 * one string. An unfinished last line is left out.
 */
export function* linesOf(bytes: Uint8Array): Generator<string, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const full = bytes.subarray(start, start + bytesAtOnce).lastIndexOf(10)
    const end = full === -1 ? bytes.indexOf(10, start) : start + full
    if (end === -1) return
    yield* utf8Text(bytes.subarray(start, end)).split('\n')
    start = end + 1
  }
}

/** Turns a value into one line of JSON. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

const linesAtOnce = 1000

/** Replaces a file in one step by these lines. Only one process at a time may call it for a file. */
export function writeLines(path: string, lines: Iterable<string>): void {
  replaceFile(path, batches(lines), `${path}.part`)
}

function* batches(lines: Iterable<string>): Generator<string> {
  let some: string[] = []
  for (const line of lines) {
    some.push(line)
    if (some.length < linesAtOnce) continue
    yield some.join('')
    some = []
  }
  yield some.join('')
}
