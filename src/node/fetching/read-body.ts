import { Readable, type Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { decodersFor } from './content-encoding.ts'
import { FetchError } from './fetch-error.ts'
import { gunzipMembers } from './gunzip-members.ts'

/** The body of an answer. */
interface ReadBody {
  readonly bytes: Uint8Array
  /** Whether it broke off: `bytes` are what came until then. */
  readonly isPartial: boolean
  /** Whether something that is not compressed stood behind its end. It is left out. */
  readonly hasJunk?: true
}

/**
 * Reads a body and decompresses it. The bytes are counted while they are decompressed, so a small answer
 * that unpacks to gigabytes is left early. Throws `FetchError` for too many bytes and where nothing can be
 * decompressed, and the reason of the signal when that aborts.
 */
export async function readBody(
  body: AsyncIterable<Buffer>,
  contentEncoding: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ReadBody> {
  const source = new BodySource(body, signal, isGzip(contentEncoding) ? maxBytes : 0)
  const decoders = await chooseDecoders(contentEncoding, source)
  const chunks: Buffer[] = []
  let size = 0
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxBytes) return done(tooLarge(maxBytes))
      chunks.push(chunk)
      done()
    },
  })
  try {
    await pipeline([Readable.from(source.rest()), ...decoders, collect])
  } catch (error) {
    if (error instanceof FetchError || signal.aborted) throw error
    const whole = wholeMembers(contentEncoding, source.seen, maxBytes)
    if (whole !== undefined) return { bytes: whole, isPartial: source.isBroken, hasJunk: true }
    if (size === 0) throw new FetchError('bad-encoding', 'the answer cannot be decompressed')
    return { bytes: Buffer.concat(chunks), isPartial: true }
  }
  return { bytes: Buffer.concat(chunks), isPartial: source.isBroken }
}

/** The decoders of a body. One that is refused is closed: its connection is free for the next request. */
async function chooseDecoders(contentEncoding: string, source: BodySource): Promise<Transform[]> {
  const first = await source.first()
  try {
    return decodersFor(contentEncoding, first)
  } catch (error) {
    await source.close()
    throw error
  }
}

function isGzip(contentEncoding: string): boolean {
  return /^\s*(?:x-)?gzip\s*$/i.test(contentEncoding)
}

/** The whole members of a gzip body that cannot be decompressed to its end. */
function wholeMembers(
  contentEncoding: string,
  seen: Buffer | undefined,
  maxBytes: number,
): Buffer | undefined {
  return isGzip(contentEncoding) && seen !== undefined ? gunzipMembers(seen, maxBytes) : undefined
}

function tooLarge(maxBytes: number): FetchError {
  return new FetchError('too-large', `the answer has over ${maxBytes} bytes`)
}

/** The bytes of a body. A connection that breaks ends them, so that what came can be decompressed. */
class BodySource {
  readonly #chunks: AsyncIterator<Buffer>
  readonly #signal: AbortSignal
  readonly #mostKept: number
  #kept: Buffer[] = []
  #size = 0
  #begin: Buffer | undefined
  isBroken = false

  /** Up to `mostKept` bytes can be seen again. */
  constructor(body: AsyncIterable<Buffer>, signal: AbortSignal, mostKept: number) {
    this.#chunks = body[Symbol.asyncIterator]()
    this.#signal = signal
    this.#mostKept = mostKept
  }

  /** Everything that has come. Undefined where that is more than is kept. */
  get seen(): Buffer | undefined {
    return this.#size > this.#mostKept ? undefined : Buffer.concat(this.#kept)
  }

  /** The first bytes, for those who have to see them before they choose a decoder. */
  async first(): Promise<Buffer> {
    this.#begin = await this.#next()
    return this.#begin ?? Buffer.alloc(0)
  }

  async *rest(): AsyncGenerator<Buffer> {
    try {
      for (let chunk = this.#begin; chunk !== undefined; chunk = await this.#next()) yield chunk
    } finally {
      await this.close()
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #next(): Promise<Buffer | undefined> {
    try {
      const step = await this.#chunks.next()
      if (step.done) return undefined
      this.#keep(step.value)
      return step.value
    } catch (error) {
      if (this.#signal.aborted) throw error
      this.isBroken = true
      return undefined
    }
  }

  #keep(chunk: Buffer): void {
    this.#size += chunk.length
    if (this.#size <= this.#mostKept) this.#kept.push(chunk)
    else this.#kept = []
  }
}
