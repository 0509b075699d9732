import type { Connect } from 'vite'
import { tryDecodePercent } from '../../shared/urls/decode-percent.ts'

/** The longest name of a file, in bytes, on the usual file systems. */
const longestName = 255

/** An answer to a request that no page, file or module can be meant by. */
interface Refusal {
  readonly status: 400 | 405 | 414
  readonly text: string
}

/**
 * The reason to refuse a request, given by its method and its URL as it came; undefined when it may be
 * answered. A path that begins with two slashes is refused, because a redirect to it would leave the
 * host.
 */
export function findRefusal(method: string, url: string): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, text: 'This server only answers GET and HEAD.' }
  }
  const path = url.replace(/[?#].*$/s, '')
  if (/^[/\\]{2}/.test(path)) return { status: 400, text: 'A path begins with one slash.' }
  const names = tryDecodePercent(path)?.split(/[/\\]/)
  if (names === undefined || names.some((name) => name.includes('\0'))) {
    return { status: 400, text: 'This is not a path that can be decoded.' }
  }
  const isLong = names.some((name) => Buffer.byteLength(name) > longestName)
  return isLong ? { status: 414, text: 'A name in this path is too long.' } : undefined
}

/** Answers requests that cannot be meant with a plain 4xx, before anything else sees them. */
export const refuseBadRequests: Connect.NextHandleFunction = (request, response, next) => {
  const refusal = findRefusal(request.method ?? 'GET', request.url ?? '/')
  if (refusal === undefined) return next()
  const { status, text } = refusal
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  })
  response.end(request.method === 'HEAD' ? undefined : `${text}\n`)
}
