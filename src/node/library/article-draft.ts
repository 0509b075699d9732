import type { ArticleDetails } from '../../shared/article.ts'
import { fieldNames } from '../../shared/article-fields.ts'
import type { StoredText } from '../storage/text-store.ts'

/** The fields that an article gets only beside the others: an id, terms, neighbours. */
export const arrangedFields = [
  'id',
  'categories',
  'tags',
  'author',
  'versions',
  'newer',
  'older',
] as const

type ArrangedField = (typeof arrangedFields)[number]

/** The fields that the file of an article decides alone. */
export type DraftFields = Omit<ArticleDetails, ArrangedField>

/** The names of the fields that the file of an article decides alone, in the order of the table. */
export const draftFields = fieldNames.filter(isDraftField)

function isDraftField(name: keyof ArticleDetails): name is keyof DraftFields {
  return !arrangedFields.some((arranged) => arranged === name)
}

/** An article as its own file tells it, before it is seen beside the others. */
export interface ArticleDraft {
  /** Path of the source below the content folder, NFC, with `/`. */
  readonly path: string
  /** The fields that ship as they are. */
  readonly shown: DraftFields
  /** The labels that become terms. */
  readonly labels: DraftLabels
  /** The addresses that it asks for. */
  readonly wanted: WantedAddresses
  /** Equal for two files that hold the same story: hash of title, author, day and text. */
  readonly story: string
  /** Its safe HTML in the article store. */
  readonly body: StoredText
  /** Whether links of its body name other articles, whose addresses are not known yet. */
  readonly hasOwnLinks?: boolean
}

/** The names that a file gives its author, categories and tags. */
interface DraftLabels {
  readonly author?: string
  /** Category labels, outermost first; at least one path with at least one label. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
}

/** The addresses at which a file wants its article to be found. */
interface WantedAddresses {
  /** The id that the front matter asks for, and the line that does. */
  readonly id?: WantedId
  readonly aliases: readonly WantedAlias[]
  /** Where Hexo published it: percent-encoded paths from the root of the site. */
  readonly hexoPaths: readonly string[]
}

/** An old address, and where it is named. */
export interface WantedAlias {
  /** An old id, or an old site path that begins with `/`. */
  readonly address: string
  /** The file that names it, or that had it as its id, below the content folder. */
  readonly path: string
  readonly line: number
}

/** An id that front matter asks for, and the line that does. */
export interface WantedId {
  readonly id: string
  /** The id from the whole permalink, for when another article has `id`, its last part. */
  readonly whole?: string
  readonly line: number
}
