/** A URL, resolved against its base; undefined where the text is none. (`URL.parse` is newer than our oldest Node.) */
export function parseUrl(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined
}
