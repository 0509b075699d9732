import type { SettingsInput } from '../../core/settings.ts'

/** A folder as far as its files tell what it is. */
export interface Understood {
  /** The kind of folder: `a Hexo blog`. */
  readonly kind: string
  readonly settings: SettingsInput
  /** Whole sentences about what was read, and about what a keeper has to do. */
  readonly remarks: readonly string[]
  /** The command that has to be run before there is a site to see: `npx broadsheet import feeds.opml`. */
  readonly first?: string
}
