import { findMembers, readTableSize } from './pack-format.ts'

/** The members of a `Response` that are used. */
interface PartResponse {
  readonly status: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** The ways to a pack. */
interface PackAccess {
  /** Asks for a part of a file with the header `Range`. Rejects when there is no such file. */
  readonly ask: (url: string, range: string) => Promise<PartResponse>
  /** The JSON of a member. */
  readonly unpack: (member: Uint8Array) => Promise<unknown>
}

/** A pack is damaged, or its parts are from two builds. */
export class PackError extends Error {
  constructor(url: string) {
    super(`${url} is no pack that can be read`)
    this.name = 'PackError'
  }
}

/** Reads the members of packs. */
export interface PackReader {
  /**
   * The value with a key in the pack at a URL; undefined where it has none. Rejects with `PackError`, or as
   * `ask` does.
   */
  value(url: string, key: string): Promise<unknown>
  /** Forgets the tables of all packs. */
  forget(): void
}

/** The bytes that are asked for first: the tables of packs with up to 63 members. */
const headSize = 512

/** The most tables that are kept. */
const keptHeads = 64

/** Makes a `PackReader`. It keeps the tables of packs, and packs that came whole. */
export function createPackReader({ ask, unpack }: PackAccess): PackReader {
  const heads = new Map<string, Promise<Uint8Array>>()

  /** Bytes of a pack from `start` to before `end`. A host that knows no ranges sends the whole file. */
  async function read(url: string, start: number, end: number) {
    const response = await ask(url, `bytes=${start}-${end - 1}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { bytes, start: response.status === 206 ? start : 0 }
  }

  function headOf(url: string): Promise<Uint8Array> {
    const head = heads.get(url) ?? readHead(url)
    heads.delete(url)
    heads.set(url, head)
    head.catch(() => heads.delete(url))
    const [oldest] = heads.keys()
    if (heads.size > keptHeads && oldest !== undefined) heads.delete(oldest)
    return head
  }

  async function readHead(url: string): Promise<Uint8Array> {
    const { bytes } = await read(url, 0, headSize)
    const size = parsed(url, () => readTableSize(bytes))
    return size <= bytes.length ? bytes : (await read(url, 0, size)).bytes
  }

  async function memberAt(url: string, head: Uint8Array, start: number, end: number) {
    if (end <= head.length) return head.subarray(start, end)
    const part = await read(url, start, end)
    const member = part.bytes.subarray(start - part.start, end - part.start)
    if (member.length < end - start) throw new PackError(url)
    return member
  }

  return {
    async value(url, key) {
      const head = await headOf(url)
      for (const { start, end } of parsed(url, () => findMembers(head, key))) {
        const member = await memberAt(url, head, start, end)
        const json = await unpack(member).catch(() => {
          heads.delete(url)
          throw new PackError(url)
        })
        if (Array.isArray(json) && json[0] === key) return json[1]
      }
      return undefined
    },
    forget: () => heads.clear(),
  }
}

/** Reads a table; one that is cut off throws `PackError`. */
function parsed<T>(url: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new PackError(url)
  }
}
