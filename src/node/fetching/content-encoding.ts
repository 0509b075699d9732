import type { Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from 'node:zlib'
import { FetchError } from './fetch-error.ts'

/** The value of `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, deflate, br'

/** Layers of compression that are taken off. Real servers use one. */
const maxLayers = 2

/** Data that breaks off is decompressed as far as it goes. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH }

/** A decoder for the data that begins with these bytes; undefined if that is not compressed. */
type ChooseDecoder = (first: Buffer) => Transform | undefined

const gunzip: ChooseDecoder = (first) =>
  first[0] === 0x1f && first[1] === 0x8b ? createGunzip(lenient) : undefined

/** RFC 9110 means zlib's format; many servers send raw deflate. */
const inflate: ChooseDecoder = (first) =>
  ((first[0] ?? 0) & 0x0f) === 8 && (((first[0] ?? 0) << 8) | (first[1] ?? 0)) % 31 === 0
    ? createInflate(lenient)
    : createInflateRaw(lenient)

const brotli: ChooseDecoder = () =>
  createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })

const choices: ReadonlyMap<string, ChooseDecoder> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', brotli],
])

/**
 * The decoders of `Content-Encoding`, the outermost first. Text that a server calls gzip though it is plain
 * needs none; what is gzip though nothing says so, as a file `feed.xml.gz`, is decompressed. `first` are
 * the first bytes of the body. Throws `FetchError` for an encoding that was not asked for, and for too many
 * layers.
 */
export function decodersFor(contentEncoding: string, first: Buffer): Transform[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
  if (names.length > maxLayers) throw unknown(contentEncoding)
  if (first.length === 0) return []
  if (names.length === 0) names.push('gzip')
  const [outer, ...inner] = names.map((name) => choices.get(name) ?? unknownDecoder(name))
  const decoder = outer?.(first)
  if (decoder === undefined) return []
  // The first bytes of an inner layer are not known yet: it is taken at its word.
  return [decoder, ...inner.flatMap((choose) => choose(gzipHead) ?? [])]
}

const gzipHead = Buffer.from([0x1f, 0x8b])

function unknownDecoder(name: string): never {
  throw unknown(name)
}

function unknown(encoding: string): FetchError {
  return new FetchError('bad-encoding', `the answer is encoded as ${encoding.slice(0, 40)}`)
}
