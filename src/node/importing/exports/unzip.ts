import { strFromU8, unzipSync } from 'fflate'
import { decodeText } from '../../input/encoding/decode-text.ts'
import { ExportError } from './export-error.ts'

/** More bytes in one file of an export are a film or an attack. */
const mostBytes = 64_000_000
/** More bytes in all files together do not fit into memory. */
const mostOfAll = 1_000_000_000

/** The text files of a zip by their name, and what was left out. */
interface Unzipped {
  readonly files: ReadonlyMap<string, string>
  readonly warnings: readonly string[]
}

/** Whether bytes begin as a zip file does; one that is empty has its end at once. */
export function isZip(bytes: Buffer): boolean {
  return ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(bytes.toString('latin1', 0, 4))
}

/**
 * Unpacks the text files (JSON, HTML, Markdown, CSV) of a zip into memory; no file is written. Those that
 * are too large are named. Throws `ExportError` where the zip is damaged.
 */
export function unzip(bytes: Buffer, file: string): Unzipped {
  const warnings: string[] = []
  let sum = 0
  const unpacked = readAll(bytes, file, ({ name, originalSize }) => {
    if (!/\.(?:json|html?|md|csv)$/i.test(name)) return false
    const isTaken = originalSize <= mostBytes && sum + originalSize <= mostOfAll
    if (isTaken) sum += originalSize
    else warnings.push(`${name} is left out: it has ${originalSize} bytes`)
    return isTaken
  })
  const files = Object.entries(unpacked).map(([name, content]): [string, string] => [
    name,
    decodeText(Buffer.from(content))?.text ?? strFromU8(content),
  ])
  return { files: new Map(files), warnings }
}

function readAll(
  bytes: Buffer,
  file: string,
  filter: (entry: { readonly name: string; readonly originalSize: number }) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ExportError(
      `${file}: expected a whole zip file, found a damaged one (${reason}). Export it again.`,
    )
  }
}
