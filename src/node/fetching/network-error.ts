import { FetchError } from './fetch-error.ts'

/** The meanings of the codes of Node and undici. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'the name is not known'],
  ['EAI_AGAIN', 'the name cannot be looked up now'],
  ['ECONNREFUSED', 'the connection is refused'],
  ['ECONNRESET', 'the connection was broken off'],
  ['UND_ERR_SOCKET', 'the connection was broken off'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['EPIPE', 'the connection was broken off'],
  ['CERT_HAS_EXPIRED', 'the certificate has expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate is signed by itself'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is for another host'],
  ['UND_ERR_HEADERS_OVERFLOW', 'the headers of the answer are too long'],
])

const timeouts = /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/

const brokenCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** Any error of a request as a `FetchError`. Its message names the host and nothing else of the URL. */
export function networkError(error: unknown, host: string, isLate: boolean): FetchError {
  const known = causes(error).find((cause) => cause instanceof FetchError)
  if (known !== undefined) return known
  const codes = causes(error)
    .map(codeOf)
    .filter((code) => code !== '')
  if (isLate || codes.some((code) => timeouts.test(code))) {
    return new FetchError('timeout', `${host} did not answer in time`)
  }
  const code = codes.find((one) => meanings.has(one)) ?? codes[0]
  const meaning = meanings.get(code ?? '') ?? 'the answer cannot be read'
  return new FetchError('network', `${host}: ${meaning}${code ? ` (${code})` : ''}`)
}

/** Whether a connection broke before an answer came. */
export function isBrokenConnection(error: unknown): boolean {
  return causes(error).some((cause) => brokenCodes.has(codeOf(cause)))
}

/** An error and what it came from: `cause`, and the errors of several addresses that were tried. */
function causes(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [error]
  const inner = error instanceof AggregateError ? error.errors : []
  return [error, ...inner, ...(error.cause === undefined ? [] : causes(error.cause))]
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
