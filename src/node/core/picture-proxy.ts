const weserv = /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl)\/\?/i
const photon = /^https?:\/\/i[0-3]\.wp\.com\/([a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^?#]+)/i

/**
 * The address of a picture behind a public proxy that names it, weserv or that of WordPress; any other
 * address as it is. Such proxies come and go, and the picture is where it was.
 */
export function withoutPictureProxy(url: string): string {
  if (weserv.test(url)) return weservTarget(url) ?? url
  const target = photon.exec(url)?.[1]
  return target === undefined ? url : `https://${target}`
}

function weservTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const named = new URL(url).searchParams.get('url')?.trim().replace(/^ssl:/i, '')
  if (!named) return undefined
  const target = /^https?:\/\//i.test(named) ? named : `https://${named.replace(/^\/+/, '')}`
  return URL.canParse(target) && /\.[a-z]/i.test(new URL(target).hostname) ? target : undefined
}
