/** The route of `rsshub://route` and of `/route`, with its slash; undefined for any other address. */
export function findRoute(address: string): string | undefined {
  const text = address.trim()
  const named = /^rsshub:\/{0,2}(.+)$/is.exec(text)?.[1]
  if (named !== undefined) return `/${named.replace(/^\/+/, '')}`
  return /^\/(?!\/)./.test(text) ? text : undefined
}

/** The URLs of a route at each of the bases, in their order. Bases that are no addresses are left out. */
export function routeUrls(route: string, bases: readonly string[]): string[] {
  return bases
    .map((base) => base.replace(/\/+$/, '') + route)
    .filter((url) => /^https?:/i.test(url) && URL.canParse(url))
    .map((url) => new URL(url).href)
}
