import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packedReader } from '../site/reader/packed-reader.ts'
import { main } from './main.ts'

/**
 * Runs `broadsheet` in a package: from a compiled program, with a reader that was bundled before. Gives the
 * exit code. The program stands in a folder of the package's own, beside that of the reader.
 */
export function runInPackage(args: readonly string[]): Promise<number> {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const reader = fileURLToPath(new URL('../reader', import.meta.url))
  return main(args, {
    version: JSON.parse(manifest).version,
    reader: () => packedReader(reader),
  })
}
