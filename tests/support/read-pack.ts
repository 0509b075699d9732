import { gunzipSync } from 'node:zlib'
import { isCompressed } from '../../src/shared/packs/pack-format.ts'
import { createPackReader } from '../../src/shared/packs/pack-reader.ts'

/** The JSON of a member of a pack. */
export async function unpackHere(member: Uint8Array): Promise<unknown> {
  return JSON.parse(String(isCompressed(member) ? gunzipSync(member) : Buffer.from(member)))
}

/** The value with a key in the bytes of a pack. */
export function readPack(content: string | Uint8Array, key: string): Promise<unknown> {
  const ask = async () => new Response(Buffer.from(content))
  return createPackReader({ ask, unpack: unpackHere }).value('pack', key)
}
