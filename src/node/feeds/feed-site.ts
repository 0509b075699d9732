import type { Settings } from '../core/settings.ts'
import type { Library } from '../library/library.ts'
import type { StoredText } from '../storage/text-store.ts'
import type { SiteAddress } from './feed-urls.ts'

/** The data from which feeds and the other files for programs are made. */
export interface FeedSite extends SiteAddress {
  readonly library: Library
  readonly settings: Settings
  /** Reads the safe HTML of an article. */
  readonly readBody: (body: StoredText) => string
}
