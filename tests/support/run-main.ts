import { readFileSync } from 'node:fs'
import { main } from '../../src/node/cli/main.ts'
import type { ReaderSource } from '../../src/node/site/reader/reader-source.ts'

/** The output of a command, and its exit code. */
export interface CommandOutcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** The lines of `stdout`. */
  readonly lines: readonly string[]
}

/**
 * Runs `broadsheet` with these arguments in a folder, inside the process of the test: that takes
 * milliseconds, a process of its own most of a second. `reader` is what sites are built with.
 */
export async function runMain(
  folder: string,
  args: readonly string[],
  reader: () => ReaderSource = noReader,
): Promise<CommandOutcome> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [stdout, stderr] = [process.stdout, process.stderr].map(catchTexts)
  const { CONTENT_DIR, NODE_ENV } = process.env
  const here = process.cwd()
  process.chdir(folder)
  try {
    const code = await main(args, { version, reader })
    const said = stdout?.texts.join('') ?? ''
    return {
      code,
      stdout: said,
      stderr: stderr?.texts.join('') ?? '',
      lines: said.trimEnd().split('\n'),
    }
  } finally {
    process.chdir(here)
    for (const stream of [stdout, stderr]) stream?.release()
    restore('CONTENT_DIR', CONTENT_DIR)
    restore('NODE_ENV', NODE_ENV)
  }
}

function noReader(): never {
  throw new Error('This command builds no site.')
}

/** Keeps what is written to a stream from the terminal. */
function catchTexts(stream: NodeJS.WriteStream) {
  const { write } = stream
  const texts: string[] = []
  stream.write = (text: string | Uint8Array): boolean => {
    texts.push(String(text))
    return true
  }
  return {
    texts,
    release: () => {
      stream.write = write
    },
  }
}

/** Gives an environment variable the value that it had before the command. */
function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
