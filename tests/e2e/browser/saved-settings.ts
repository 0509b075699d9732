import type { ReaderSettings } from '../../../src/app/settings/reader-settings.ts'
import { sample, type TestSite } from '../sites/sites.ts'

/** What a reader has chosen on a site, as an entry of `localStorage`. */
export function savedSettings(
  settings: Partial<ReaderSettings>,
  { base }: Pick<TestSite, 'base'> = sample,
): readonly [key: string, value: string] {
  return [`broadsheet:${base}:settings`, JSON.stringify({ version: 1, value: settings })]
}
