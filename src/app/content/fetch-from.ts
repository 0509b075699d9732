import { ContentFormatError } from './content-format-error.ts'
import { ContentMissingError } from './content-source.ts'

/** Where the files of a site are and what fetches them. */
export interface FetchOptions {
  /** Begins and ends with a slash. */
  readonly base: string
  readonly fetch: typeof fetch
}

/**
 * Fetches a file of the site as JSON. `url` is relative to the base.
 * @throws ContentFormatError where it is no JSON, and what `fetchFrom` throws
 */
export async function fetchJson(
  site: FetchOptions,
  url: string,
  cache: RequestCache,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetchFrom(site, url, { cache, ...(signal && { signal }) })
  return response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw new ContentFormatError(`JSON: ${url}`)
    throw error
  })
}

/**
 * Fetches a file of the site. `url` is relative to the base.
 * @throws ContentMissingError where the host does not have it, Error at any other status
 */
export async function fetchFrom(
  { base, fetch }: FetchOptions,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const response = await fetch(base + url, init)
  // Some hosts answer an unknown address with a page and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (response.status === 404 || response.status === 410 || isPage)
    throw new ContentMissingError(url)
  if (!response.ok) throw new Error(`${url} was answered with status ${response.status}`)
  return response
}
