import type { PackReader } from '../../shared/packs/pack-reader.ts'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'
import { ContentMissingError } from './content-source.ts'
import { type FetchOptions, fetchFrom, fetchJson } from './fetch-from.ts'
import type { FileAddress } from './file-requests.ts'

/** Reads the JSON of the site over the network. */
interface DataReader {
  /**
   * The JSON of a file, or of a member of a pack.
   * @throws ContentMissingError where the site does not have it, ContentFormatError where it cannot be read
   */
  json(address: FileAddress, cache: RequestCache, signal: AbortSignal): Promise<unknown>
  /** Forgets the packs: the site has been built anew. */
  forget(): void
}

const packReader = lazyPart(() => import('./open-packs.ts'))

/** Makes a `DataReader`. The program that reads packs is loaded when the first member is asked for. */
export function createDataReader(site: FetchOptions): DataReader {
  let packs: PackReader | undefined
  // After a deploy, parts that the browser has kept may be of a pack from before.
  let partCache: RequestCache = 'default'

  async function member(url: string, name: string): Promise<unknown> {
    const { openPacks } = await packReader.load()
    packs ??= openPacks((part, range) =>
      fetchFrom(site, part, { cache: partCache, headers: { Range: range } }),
    )
    const value = await packs.value(url, name)
    if (value === undefined) throw new ContentMissingError(`${name} in ${url}`)
    return value
  }

  return {
    json: ({ url, member: name }, cache, signal) =>
      name === undefined ? fetchJson(site, url, cache, signal) : member(url, name),
    forget() {
      partCache = 'no-cache'
      packs?.forget()
    },
  }
}
