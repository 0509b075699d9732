/** The name that servers see, with the address of the site; one that is not published yet has none. */
export function userAgent(version: string, url: string): string {
  const isLocal = /^(?:localhost|127\.)/.test(new URL(url).hostname)
  return `Broadsheet/${version}${isLocal ? '' : ` (+${url})`}`
}
