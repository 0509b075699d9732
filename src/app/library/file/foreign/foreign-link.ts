/** A link that another program kept. */
export interface ForeignLink {
  readonly url: string
  /** When it was kept, in milliseconds since 1970; missing where the file does not say it. */
  readonly at?: number
}

/** The link to a page of the web, in a list; an empty one for anything else. A time that is none is left out. */
export function linkOf(url: unknown, at: number | undefined): readonly ForeignLink[] {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return []
  return [{ url, ...(at !== undefined && Number.isFinite(at) && at > 0 && { at }) }]
}

/** A time as exports write it, in milliseconds since 1970: seconds, or a date in the manner of ISO 8601. */
export function timeOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text) * 1000
  return Date.parse(text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'))
}
