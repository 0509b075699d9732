import type { ParsedFeed } from '../feed-item.ts'

/** The content of an export of another program. It is imported as a feed is, without asking anybody. */
export interface ExportFile {
  /** The program that it comes from, such as `Omnivore`. */
  readonly program: string
  /** The articles, the newest first. */
  readonly feed: ParsedFeed
}
