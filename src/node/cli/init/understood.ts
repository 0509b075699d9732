import type { SettingsInput } from '../../core/settings.ts'

/** What a folder is, as far as its files tell. */
export interface Understood {
  /** What it is: `a Hexo blog`. */
  readonly kind: string
  readonly settings: SettingsInput
  /** Whole sentences about what was read, and about what a keeper has to do. */
  readonly remarks: readonly string[]
  /** What has to be run before there is a site to see: `npx broadsheet import feeds.opml`. */
  readonly first?: string
}
