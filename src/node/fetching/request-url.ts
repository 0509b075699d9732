import { FetchError } from './fetch-error.ts'
import { parseUrl } from './parse-url.ts'

/**
 * The URL of a request: http or https, without fragment, name and password. Numbers that mean an IPv4
 * address (decimal, octal, hexadecimal) become the address, as the URL standard says. Throws `FetchError`.
 */
export function requestUrl(text: string, base?: string): URL {
  const url = parseUrl(text, base)
  if (url === undefined) throw new FetchError('bad-url', 'the address cannot be read')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchError(
      'bad-url',
      `the address begins with ${url.protocol}, not with http: or https:`,
    )
  }
  url.hash = ''
  url.username = ''
  url.password = ''
  return url
}
