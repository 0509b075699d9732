import type {
  ArticleDraft,
  DraftFields,
  WantedId,
} from '../../../../src/node/library/article-draft.ts'

/** The fields that a test states of a draft. */
export interface SampleFields extends Partial<DraftFields> {
  readonly author?: string
  readonly categories?: ArticleDraft['labels']['categories']
  readonly tags?: readonly string[]
  readonly wantedId?: WantedId
  readonly aliases?: readonly string[]
  readonly hexoPath?: string
  readonly story?: string
  readonly body?: ArticleDraft['body']
}

/** A draft of the file at `path`; its title and story are its path. */
export function sampleDraft(path: string, fields: SampleFields = {}): ArticleDraft {
  const { author, categories = [['新闻']], tags = [], story = path, body, ...others } = fields
  const { wantedId, aliases = [], hexoPath, ...shown } = others
  return {
    path,
    shown: {
      title: path,
      date: '2024-01-01T00:00:00Z',
      excerpt: '',
      minutes: 1,
      headings: [],
      ...shown,
    },
    labels: { ...(author && { author }), categories, tags },
    wanted: {
      ...(wantedId && { id: wantedId }),
      aliases: aliases.map((address) => ({ address, path, line: 1 })),
      hexoPaths: hexoPath ? [hexoPath] : [],
    },
    story,
    body: body ?? { offset: 0, length: 0, check: 0 },
  }
}
