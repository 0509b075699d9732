/** Where the page says that it is published, from `<meta property="og:url">`. */
function publishedAddress(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content
}

/**
 * The whole address of a page to give away, from an `href` of ours: on the host where the site is
 * published, also when it is read on another one.
 */
export function pageLink(href: string): string {
  return new URL(href, publicOrigin(window.location.origin, publishedAddress())).href
}

/** The origin that links begin with: a site whose owner never named its address is where it is. */
export function publicOrigin(here: string, published: string | undefined): string {
  if (!published || !URL.canParse(published)) return here
  const { hostname, origin } = new URL(published)
  return /^(?:localhost|127\.|\[::1\])/.test(hostname) ? here : origin
}
