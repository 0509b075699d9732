/**
 * Whether the private headers of a request for `first` may go to `url`, which it was redirected to: the same
 * host, and never unencrypted where they were encrypted.
 */
export function mayHaveHeaders(first: URL, url: URL): boolean {
  const isOpen = first.protocol === 'https:' && url.protocol !== 'https:'
  return first.hostname === url.hostname && !isOpen
}
