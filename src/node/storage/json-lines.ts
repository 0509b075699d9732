import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { utf8Text } from './utf8-text.ts'
import { replaceFile } from './write-file.ts'

const bytesAtOnce = 1024 * 1024
const lineEnd = 10

/**
 * Yields the lines of a file one by one, because the cache of a large archive would take more memory than the archive,
 * and Node reads no file above 2 GiB at once. An unfinished last line is left out.
 */
export function* linesOf(path: string): Generator<string, undefined> {
  const file = openSync(path, 'r')
  try {
    let begun: Buffer[] = []
    for (const piece of piecesOf(file)) {
      const end = piece.lastIndexOf(lineEnd)
      if (end !== -1) {
        yield* utf8Text(Buffer.concat([...begun, piece.subarray(0, end)])).split('\n')
        begun = []
      }
      begun.push(Buffer.from(piece.subarray(end + 1)))
    }
  } finally {
    closeSync(file)
  }
}

/** Yields the bytes of an open file, in memory that the next piece overwrites. */
function* piecesOf(file: number): Generator<Buffer, undefined> {
  const bytes = Buffer.allocUnsafe(bytesAtOnce)
  for (;;) {
    const size = readSync(file, bytes)
    if (size === 0) return
    yield bytes.subarray(0, size)
  }
}

/** Whether a file ends with a whole line. */
export function endsWithLine(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const last = Buffer.alloc(1)
    readSync(file, last, { position: fstatSync(file).size - 1 })
    return last[0] === lineEnd
  } finally {
    closeSync(file)
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
