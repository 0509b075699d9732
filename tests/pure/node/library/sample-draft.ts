import type { ArticleDraft } from '../../../../src/node/library/article-draft.ts'

/** A draft of the file at `path`; its title and story are its path. */
export function sampleDraft(path: string, fields: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    path,
    title: path,
    date: '2024-01-01T00:00:00Z',
    categories: [['新闻']],
    tags: [],
    excerpt: '',
    minutes: 1,
    headings: [],
    aliases: [],
    story: path,
    body: { offset: 0, length: 0, check: 0 },
    ...fields,
  }
}
