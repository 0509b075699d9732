import {
  type Check,
  isDate,
  isHttpUrl,
  isListOf,
  isNumber,
  isRecordOf,
  isText,
  optional,
  type RecordOf,
} from './json/json-check.ts'

/** Recognises a `Term`. */
export const isTerm = isRecordOf({ slug: isText, label: isText })

/** Recognises a `Picture`. */
export const isPicture = isRecordOf({
  src: isText,
  width: optional(isNumber),
  height: optional(isNumber),
  /** The widths, ascending, in which it is published beside its original; see `pictures/picture-sizes.ts`. */
  widths: optional(isListOf(isNumber)),
  /** The colour of its box until it is there: `#` and three hexadecimal digits. */
  colour: optional(isText),
})

/** Recognises a `Heading`. */
export const isHeading = isRecordOf({
  id: isText,
  /** 2 to 6, as in the page. */
  level: isNumber,
  text: isText,
})

/** Recognises an `ArticleLink`. */
export const isArticleLink = isRecordOf({ id: isText, title: isText })

/** The form in which front matter states a field. `read-stated-fields.ts` has a reader for each form. */
export type FieldForm =
  | 'title'
  | 'prose'
  | 'date'
  | 'language'
  | 'rank'
  | 'httpUrl'
  | 'picture'
  | 'names'
  | 'labels'
  | 'paths'

/** The facts about one field of an article. */
interface ArticleField {
  /**
   * `row`: rows of lists and the article's page have the field. `page`: only the article's page has it.
   */
  readonly in: 'row' | 'page'
  /**
   * Recognises the field's value in JSON. The type of the field is the type that this check recognises.
   */
  readonly check: Check<unknown>
  /** The front matter keys that state the field. The first key with a value counts. */
  readonly keys?: readonly string[]
  /**
   * The form of the value under these keys. The value ships as it was read, unless `makeDraft` changes
   * it.
   */
  readonly form?: FieldForm
}

/**
 * Every field of an article, in the order of the JSON. This table is the source of the types
 * `ArticleSummary` and `ArticleDetails`, of the checks on what the browser reads, of the rows of lists
 * and of what is read from front matter.
 */
export const articleFields = {
  id: { in: 'row', check: isText, keys: ['id', 'abbrlink', 'slug', 'permalink'] },
  title: { in: 'row', check: isText, keys: ['title'], form: 'title' },
  /**
   * Publication time, ISO 8601 in UTC to the second. When the source has no usable date it is `fetched`,
   * and missing when there is neither.
   */
  date: {
    in: 'row',
    check: optional(isDate),
    keys: ['date', 'pubDate', 'publishDate', 'published', 'created'],
    form: 'date',
  },
  /** When the article came into the archive, ISO 8601 in UTC. Importers write it. */
  fetched: { in: 'row', check: optional(isDate), keys: ['fetched'], form: 'date' },
  /** Time of the last change, ISO 8601 in UTC. Missing when it equals `date` or is not known. */
  updated: {
    in: 'page',
    check: optional(isDate),
    keys: ['updated', 'lastmod', 'modified', 'last_modified_at'],
    form: 'date',
  },
  /** When the source deleted the article, ISO 8601 in UTC, if its feed said so. Importers write it. */
  gone: { in: 'page', check: optional(isDate), keys: ['gone'], form: 'date' },
  /** BCP 47 language tag, only where it differs from the site's language. */
  lang: { in: 'row', check: optional(isText), keys: ['lang'], form: 'language' },
  /** At least one path. */
  categories: {
    in: 'row',
    check: isListOf(isListOf(isTerm)),
    keys: ['categories', 'category'],
    form: 'paths',
  },
  tags: { in: 'page', check: isListOf(isTerm), keys: ['tags', 'tag'], form: 'labels' },
  /** Plain text, one or two sentences; may be empty. */
  excerpt: { in: 'row', check: isText, keys: ['excerpt', 'description', 'summary'], form: 'prose' },
  /** The list image. */
  picture: { in: 'row', check: optional(isPicture), keys: ['thumbnail'], form: 'picture' },
  /** The picture above the body. Missing when the body shows that picture itself. */
  lead: {
    in: 'page',
    check: optional(isPicture),
    keys: ['headimg', 'cover', 'image', 'featured_image'],
    form: 'picture',
  },
  /** Reading time in minutes, at least 1; 0 where the body is empty. */
  minutes: { in: 'row', check: isNumber },
  /** Pinned on first pages; higher comes first. */
  sticky: { in: 'row', check: optional(isNumber), keys: ['sticky'], form: 'rank' },
  /** URL of the original article, http or https. */
  original: {
    in: 'page',
    check: optional(isHttpUrl),
    keys: ['link', 'source', 'url', 'original'],
    form: 'httpUrl',
  },
  headings: { in: 'page', check: isListOf(isHeading) },
  author: { in: 'row', check: optional(isTerm), keys: ['author', 'authors'], form: 'names' },
  /** How many earlier texts were kept. Missing when there are none: then it has no page of changes. */
  versions: { in: 'page', check: optional(isNumber) },
  /** The next newer article of the first category. */
  newer: { in: 'page', check: optional(isArticleLink) },
  /** The next older article of the first category. */
  older: { in: 'page', check: optional(isArticleLink) },
} as const satisfies Readonly<Record<string, ArticleField>>

type Fields = typeof articleFields

/** The name of a field. */
export type FieldName = keyof Fields

/** The name of a field that rows of lists have. */
export type RowField = NameWhere<{ readonly in: 'row' }>

/** The name of a field that is read from front matter by its form. */
export type StatedField = NameWhere<{ readonly form: FieldForm }>

type NameWhere<What> = {
  [N in FieldName]: Fields[N] extends What ? N : never
}[FieldName]

/** An object with the values of the named fields. */
export type FieldValues<N extends FieldName> = RecordOf<FieldChecks<N>>

type FieldChecks<N extends FieldName> = {
  readonly [K in keyof Fields as K extends N ? K : never]: Fields[K]['check']
}

/** The names of all fields, in the order of the table. */
export const fieldNames = Object.keys(articleFields) as readonly FieldName[]

/** The names of the fields that rows of lists have, in the order of the table. */
export const rowFields = fieldNames.filter(isRowField)

/** The names of the fields that front matter states in a form, in the order of the table. */
export const statedFields = fieldNames.filter(isStatedField)

function isStatedField(name: FieldName): name is StatedField {
  return 'form' in articleFields[name]
}

function isRowField(name: FieldName): name is RowField {
  return articleFields[name].in === 'row'
}

/** Makes a check that recognises an object with valid values of all named fields. */
export function hasFields<N extends FieldName>(names: readonly N[]): Check<FieldValues<N>> {
  return isRecordOf(
    Object.fromEntries(names.map((name) => [name, articleFields[name].check])) as FieldChecks<N>,
  )
}
