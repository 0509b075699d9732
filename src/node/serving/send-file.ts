import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { contentTypeOf } from '../core/hosting/content-types.ts'

/** A request for a file. */
interface Asked {
  /** The header and no content. */
  readonly isHead: boolean
  /** The header `Range`. */
  readonly range?: string | undefined
}

/** The part of a file that is sent: from its first byte to its last, both included. */
interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Sends a file in small pieces, or the one range of bytes that was asked for (RFC 9110, 14.2): players ask
 * for ranges to move in a film. Throws before anything is sent when the file cannot be opened.
 */
export function sendFile(
  response: ServerResponse,
  status: number,
  file: string,
  { isHead, range }: Asked,
): void {
  const descriptor = openSync(file, 'r')
  const { size } = fstatSync(descriptor)
  const part = status === 200 ? readRange(range, size) : undefined
  const { start, end } = part ?? { start: 0, end: size - 1 }
  response.writeHead(part === undefined ? status : 206, {
    'Content-Type': contentTypeOf(file),
    'Content-Length': end - start + 1,
    'Accept-Ranges': 'bytes',
    ...(part !== undefined && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  })
  if (isHead || size === 0) {
    closeSync(descriptor)
    response.end()
    return
  }
  const stream = createReadStream(file, { fd: descriptor, start, end })
  // The header has left already: only the end of the connection tells that content is missing.
  stream.once('error', () => response.destroy())
  response.once('close', () => stream.destroy())
  stream.pipe(response)
}

/** The range that a header asks for. Undefined for the whole file: no range, several, or one outside of it. */
function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end ? { start, end } : undefined
}
