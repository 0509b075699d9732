import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { utf8Text } from '../input/utf8-text.ts'

const bytesAtOnce = 1024 * 1024

/** The lines of a file one by one: as one string, what is kept of a large archive would not fit. */
export function* readLines(path: string): Generator<string, undefined> {
  const bytes = readFileSync(path)
  for (let start = 0; start < bytes.length; ) {
    const full = bytes.subarray(start, start + bytesAtOnce).lastIndexOf(10)
    const end = full === -1 ? bytes.indexOf(10, start) : start + full
    if (end === -1) return
    yield* utf8Text(bytes.subarray(start, end)).split('\n')
    start = end + 1
  }
}

const linesAtOnce = 1000

/** Replaces a file in one step by one line of JSON for each value. */
export function writeJsonLines(path: string, values: Iterable<unknown>): void {
  const part = openSync(`${path}.part`, 'w')
  try {
    let lines: string[] = []
    for (const value of values) {
      lines.push(`${JSON.stringify(value)}\n`)
      if (lines.length < linesAtOnce) continue
      writeFileSync(part, lines.join(''))
      lines = []
    }
    writeFileSync(part, lines.join(''))
  } finally {
    closeSync(part)
  }
  renameSync(`${path}.part`, path)
}
