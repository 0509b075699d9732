const caption =
  /\[caption(?:\s[^\]<>]*)?\]\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)([^[\]]{0,2000})\[\/caption\]/gi

/** HTML in which WordPress's `[caption]<img> words[/caption]` is a picture with its words below it. */
export function withCaptions(html: string): string {
  if (!html.includes('[/caption]')) return html
  return html.replace(caption, (_whole, picture: string, words: string) => {
    const said = words.trim()
    return `<figure>${picture}${said && `<figcaption>${said}</figcaption>`}</figure>`
  })
}
