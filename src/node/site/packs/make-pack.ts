import { gzipSync } from 'node:zlib'
import { writeTable } from '../../../shared/packs/pack-format.ts'

/** A member of a pack: its key and its value as JSON. */
export type PackEntry = readonly [key: string, json: string]

/** The byte of a gzip header that names the system; 255 is for one that is not known. */
const systemByte = 9
const unknownSystem = 255

/** The bytes of a pack (`src/shared/packs/pack-format.ts`). The same entries give the same bytes. */
export function makePack(entries: readonly PackEntry[]): Uint8Array {
  const members = entries.map(([key, json]) => {
    return { key, bytes: compress(Buffer.from(`[${JSON.stringify(key)},${json}]`)) }
  })
  const table = writeTable(members.map(({ key, bytes }) => ({ key, size: bytes.length })))
  return Buffer.concat([table, ...members.map(({ bytes }) => bytes)])
}

function compress(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: 6 })
  packed[systemByte] = unknownSystem
  return packed.length < bytes.length ? packed : bytes
}
