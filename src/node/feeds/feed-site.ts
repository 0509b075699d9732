import type { Settings } from '../core/settings.ts'
import type { Library } from '../library/library.ts'
import type { StoredText } from '../storage/text-store.ts'
import type { SiteAddress } from './feed-urls.ts'

/** All that feeds and the other files for programs are made from. */
export interface FeedSite extends SiteAddress {
  readonly library: Library
  readonly settings: Settings
  /** Reads back the safe HTML of an article. */
  readonly readBody: (body: StoredText) => string
}
