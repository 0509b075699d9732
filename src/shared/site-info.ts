/** The settings that the reader needs in the browser. Every page carries them as a JSON data block. */
export interface SiteInfo {
  readonly title: string
  readonly description: string
  /** BCP 47 tag of the interface and of articles that name no other, e.g. `zh-CN`. */
  readonly language: string
  /** IANA name, e.g. `Asia/Shanghai`. Dates are shown in this zone whatever the machine's zone is. */
  readonly timeZone: string
  /** A line at the foot of every page, plain text. */
  readonly footer?: string
  /** The address of the site's sign, with the base if it is one of ours. */
  readonly logo?: string
  /** How many files the data of all articles is packed into; missing where each has its own. */
  readonly articleShards?: number
  /** Hosts whose players may be loaded after a click; missing where all that we know may. */
  readonly embedHosts?: readonly string[]
  /** Hosts that want to know which site shows their pictures; missing when there are none. */
  readonly refererHosts?: readonly string[]
}

/** The `id` of the JSON data blocks in a page. */
export const dataBlockIds = { site: 'broadsheet-site', page: 'broadsheet-page' } as const
