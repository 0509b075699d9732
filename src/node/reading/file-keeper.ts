import { growHeapSlowly } from '../core/threads/grow-heap-slowly.ts'
import type { ArticleDraft } from '../library/article-draft.ts'
import { FieldStore } from '../library/stored-fields.ts'
import type { ReadFile } from './read-article.ts'

type DraftLabels = ArticleDraft['labels']

const noTexts: readonly never[] = []
const noWishes: ArticleDraft['wanted'] = { aliases: noTexts, hexoPaths: noTexts }

/** So many files are kept as they come: all of most archives. */
const mostWhole = 40_000

/**
 * Keeps the results of reading a large archive in little memory: lists of labels that files share are one object,
 * empty lists too, and most fields of a draft are in a file.
 */
export class FileKeeper {
  readonly #most: number
  readonly #fields: FieldStore
  readonly #labels = new Map<string, DraftLabels>()
  readonly #categories = new Map<string, DraftLabels['categories']>()
  readonly #names = new Map<string, string>()
  #count = 0

  /** The results beyond the first `most` are kept in little memory. `path` is the file of their fields. */
  constructor(path: string, most = mostWhole) {
    this.#fields = new FieldStore(path)
    this.#most = most
  }

  /** Keeps the result of a file and returns it. `path` is that of its file. */
  keep(path: string, file: ReadFile): ReadFile {
    this.#count += 1
    if (this.#count <= this.#most) return file
    // The index of a large archive is read before its folder is listed: later would be too late.
    if (this.#count === this.#most + 1) growHeapSlowly()
    const { draft, problems, pictures } = file
    return {
      ...file,
      ...(draft && { draft: this.#keepDraft(path, draft) }),
      problems: shared(problems),
      pictures: shared(pictures),
    }
  }

  /** Removes the file of the fields. */
  close(): void {
    this.#fields.close()
  }

  #keepDraft(path: string, draft: ArticleDraft): ArticleDraft {
    const { wanted, labels, shown, story, body, hasOwnLinks } = draft
    const isBare = wanted.id === undefined && wanted.aliases.length + wanted.hexoPaths.length === 0
    // An object takes least where its fields are named in one place.
    return {
      path,
      shown: this.#fields.keep(shown),
      labels: this.#shareLabels(labels),
      wanted: isBare ? noWishes : wanted,
      story,
      body: { offset: body.offset, length: body.length, check: body.check },
      ...(hasOwnLinks && { hasOwnLinks }),
    }
  }

  #shareLabels(labels: DraftLabels): DraftLabels {
    const { author, tags } = labels
    const bare = {
      ...(author !== undefined && { author }),
      categories: share(this.#categories, JSON.stringify(labels.categories), labels.categories),
      tags: noTexts,
    }
    // Articles with tags have hardly ever the same ones.
    if (tags.length > 0) return { ...bare, tags: tags.map((tag) => this.#shareName(tag)) }
    return share(this.#labels, JSON.stringify(bare), bare)
  }

  #shareName(name: string): string {
    return share(this.#names, name, name)
  }
}

/** The value that came first with a key. */
function share<T>(values: Map<string, T>, key: string, value: T): T {
  const known = values.get(key)
  if (known !== undefined) return known
  values.set(key, value)
  return value
}

/** One object for all empty lists; any other list as it is. */
function shared<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? noTexts : list
}
