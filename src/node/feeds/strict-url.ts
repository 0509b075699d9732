/** ASCII characters that RFC 3986 allows nowhere behind the host, though browsers leave them as they are. */
const forbidden = /[\s"<>[\\\]^`{|}]/g

/**
 * Makes an address valid for strict feed readers: characters that RFC 3986 does not allow are
 * percent-encoded. Browsers read it as the same address. Letters of other scripts stay (RFC 3987).
 */
export function strictUrl(url: string): string {
  const [host = ''] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(url) ?? []
  return host + url.slice(host.length).replace(forbidden, encodeURIComponent)
}
