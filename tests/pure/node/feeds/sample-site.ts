import { readSettings, type SettingsInput } from '../../../../src/node/core/settings.ts'
import type { FeedSite } from '../../../../src/node/feeds/feed-site.ts'
import type { ArticleDraft } from '../../../../src/node/library/article-draft.ts'
import { buildLibrary } from '../../../../src/node/library/build-library.ts'
import { type SampleFields, sampleDraft } from '../library/sample-draft.ts'

/** A draft with the fields that feeds show, and its body. */
export interface SampleArticle extends SampleFields {
  readonly html?: string
}

/** A site of these articles; each one's id is `a1`, `a2`, … in the order given. */
export function sampleSite(
  articles: readonly SampleArticle[],
  settings: SettingsInput = {},
  base = '/',
): FeedSite {
  const checked = readSettings({ title: '晨报', url: 'https://news.example', ...settings })
  const { value: library } = buildLibrary(articles.map(draftOf), checked)
  const readBody = ({ offset }: { readonly offset: number }) => articles[offset]?.html ?? ''
  return { library, settings: checked, origin: checked.url, base, readBody }
}

function draftOf({ html: _, ...fields }: SampleArticle, index: number): ArticleDraft {
  return sampleDraft(`${index}.md`, {
    title: `标题 ${index + 1}`,
    date: sampleDate(index),
    excerpt: `摘要 ${index + 1}`,
    wantedId: { id: `a${index + 1}`, line: 1 },
    body: { offset: index, length: 0, check: 0 },
    ...fields,
  })
}

/** A day for each place in a list, later for later places. */
export function sampleDate(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + index, 8)).toISOString().replace('.000', '')
}

/** `count` articles that differ in date and title only. */
export function manyArticles(count: number, fields: SampleArticle = {}): SampleArticle[] {
  return Array.from({ length: count }, () => fields)
}
