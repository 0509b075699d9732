import { createPackReader, PackError, type PackReader } from '../../shared/packs/pack-reader.ts'
import { ContentFormatError } from './content-format-error.ts'
import { unpackMember } from './unpack-member.ts'

/** Makes a `PackReader` over the network. What is no pack rejects with `ContentFormatError`. */
export function openPacks(ask: (url: string, range: string) => Promise<Response>): PackReader {
  const packs = createPackReader({ ask, unpack: unpackMember })
  return {
    forget: packs.forget,
    value: (url, key) =>
      packs.value(url, key).catch((error: unknown) => {
        throw error instanceof PackError ? new ContentFormatError(`a pack: ${url}`) : error
      }),
  }
}
