import { TextDecoder } from '@exodus/bytes/encoding.js'

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Encodes a text in an encoding that Node can only read. Throws for a character that it does not have. */
export function encodeLegacy(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? makeTable(encoding)
  tables.set(encoding, table)
  const bytes = Array.from(text).flatMap((character) => {
    const found = table.get(character)
    if (found === undefined) throw new Error(`${encoding} has no ${character}`)
    return found
  })
  return Uint8Array.from(bytes)
}

/** All characters of one or two bytes, as the decoder reads them. */
function makeTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes)
    } catch {
      // These bytes mean nothing.
    }
  }
  for (let first = 0; first < 256; first += 1) add([first])
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) add([first, second])
  }
  return table
}
