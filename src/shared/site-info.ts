import type { Filters } from './filters/filters.ts'
import type { Packing } from './packs/packing.ts'

/** A link of the site's own in its header or at its foot. `url` includes the base. */
export interface SiteLink {
  readonly label: string
  readonly url: string
}

/** The settings that the browser needs. Every page carries them as a JSON data block. */
export interface SiteInfo extends Packing {
  readonly title: string
  readonly description: string
  /** BCP 47 tag of the interface and of articles that name no other, e.g. `zh-CN`. */
  readonly language: string
  /** IANA name, e.g. `Asia/Shanghai`. Dates are shown in this zone whatever the machine's zone is. */
  readonly timeZone: string
  /** A line at the foot of every page, plain text. */
  readonly footer?: string
  /** Links of the site's own in the header. Missing when there are none, as `footerLinks` is. */
  readonly headerLinks?: readonly SiteLink[]
  /** Links of the site's own at the foot of every page. */
  readonly footerLinks?: readonly SiteLink[]
  /** The URL of the site's logo. It includes the base when the file is one of the site's own. */
  readonly logo?: string
  /** Hosts whose players may be loaded after a click. Missing where all known hosts are allowed. */
  readonly embedHosts?: readonly string[]
  /** The filters of the site, for readers without filters of their own. Missing when there are none. */
  readonly filters?: Filters
  /** Hosts that send pictures only to requests with a Referer. Missing when there are none. */
  readonly refererHosts?: readonly string[]
}

/** The `id` of the JSON data blocks in a page. */
export const dataBlockIds = { site: 'broadsheet-site', page: 'broadsheet-page' } as const
