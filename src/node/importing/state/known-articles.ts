import type { FeedState } from './import-state.ts'

/** An article as the state remembers it. */
interface KnownArticle {
  readonly id: string
  /** A hash of its link, and one of its title and words when it came. */
  readonly marks: readonly string[]
}

/** So many articles of a feed are remembered at least: more than any feed shows at once. */
const leastKnown = 200

/** An entry of the state: the id and its marks. The mark of its words stays from when it came. */
function entryOf({ id, marks }: KnownArticle, before: string | undefined): string {
  const words =
    before
      ?.split(' ')
      .slice(1)
      .filter((mark) => mark.startsWith('w')) ?? []
  return [id, ...new Set([...marks, ...words])].join(' ')
}

function idOf(entry: string): string {
  return entry.split(' ', 1)[0] ?? entry
}

/** The entries of articles that the keeper has deleted: remembered, but without a file now. */
export function deletedEntries(
  { known, deleted = [] }: FeedState,
  hasFile: (id: string) => boolean,
): readonly string[] {
  const gone = [...deleted, ...known].filter((entry) => !hasFile(idOf(entry)))
  return [...new Set(gone)].sort()
}

/** The marks of an item of a feed; see `IdentifiedItem`. */
interface MarkedItem {
  readonly marks: readonly string[]
  readonly mark: string | undefined
  /** The mark of its title and words; undefined where they say too little. */
  readonly words: string | undefined
}

/**
 * Whether an item is among the entries of articles that the keeper has deleted. A guid alone is not believed where
 * link and words are others: some feeds give their guids to other articles.
 */
export function isAmongDeleted(item: MarkedItem, deleted: readonly string[]): boolean {
  const { mark, words } = item
  const marks = new Set([...item.marks, words])
  return deleted.some((entry) => {
    const [id = '', ...others] = entry.split(' ')
    if (others.some((each) => marks.has(each))) return true
    const isOther =
      mark?.startsWith('l') &&
      words !== undefined &&
      ['l', 'w'].every((kind) => others.some((each) => each.startsWith(kind)))
    return marks.has(id) && !isOther
  })
}

/**
 * The state of a feed after an answer with these articles, which all have files. The last ones are
 * remembered: at least 200, and twice as many as the feed shows.
 */
export function nextFeedState(
  before: FeedState,
  shown: readonly KnownArticle[],
  deleted: readonly string[],
): FeedState {
  const here = new Map(shown.map((article) => [article.id, article]))
  const gone = new Set(deleted)
  const others = before.known.filter((entry) => !gone.has(entry) && !here.has(idOf(entry)))
  const entries = new Map(before.known.map((entry) => [idOf(entry), entry]))
  const all = [
    ...others,
    ...[...here.values()].map((article) => entryOf(article, entries.get(article.id))),
  ]
  const most = Math.max(leastKnown, 2 * shown.length)
  return {
    ...(before.key && { key: before.key }),
    ...(before.way && { way: before.way }),
    ...(before.title && { title: before.title }),
    known: all.slice(-most),
    ...(deleted.length > 0 && { deleted }),
  }
}

/** Whether the state lacks articles that have files: an earlier run was stopped before it was written. */
export function lacksArticles({ known }: FeedState, shown: readonly KnownArticle[]): boolean {
  const ids = new Set(known.map(idOf))
  return shown.some(({ id }) => !ids.has(id))
}
