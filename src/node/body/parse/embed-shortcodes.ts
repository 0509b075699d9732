const embed =
  /(<p(?:\s[^<>]*)?>|<br\s*\/?>)\s*\[embed(?:\s[^\]<>]*)?\]\s*(?:(<a\b[^<>]*>[^<>]*<\/a>)|(https?:\/\/[^\s<>[\]"]+))\s*\[\/embed\]\s*(?=<\/p>|<br)/gi

/** HTML in which WordPress's `[embed]address[/embed]` on a line of its own is a link to the address. */
export function withEmbeds(html: string): string {
  if (!/\[\/embed\]/i.test(html)) return html
  return html.replace(
    embed,
    (_whole, start: string, link: string | undefined, address = '') =>
      `${start}${link ?? `<a href="${address}">${address}</a>`}`,
  )
}
