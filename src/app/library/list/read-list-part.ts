import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName, ListScope } from '../../../shared/urls/list-scope.ts'

/** Where the part of a list is read from. */
export interface PartSource {
  readonly load: (scope: ListScope, page: ListPageName) => Promise<ListFile>
  /** One article; undefined where the archive has it no more. */
  readonly article: (id: string) => Promise<ArticleSummary | undefined>
}

/** The position from which a part of a list is read on. */
export interface PartCursor {
  /** The next page of the list; undefined when the pages have given what they have. */
  readonly page: ListPageName | undefined
  /** The articles that are still wanting; undefined where nothing names them. */
  readonly ids: readonly string[] | undefined
}

/** Some articles of a part, and where it goes on; undefined at its end. */
interface ListPart {
  readonly articles: readonly ArticleSummary[]
  readonly next: PartCursor | undefined
  readonly hasFailed: boolean
}

/** How many rows are wanted at once, and how many pages are read for them at most. */
const wantedRows = 20
const mostPages = 8

/**
 * Reads on in a part of a list: page by page, as long as rows are wanting. Articles that are named but came
 * late with an old date stand far below; they are read by their ids. `isWanted` decides where nothing names
 * them. It never rejects.
 */
export async function readListPart(
  list: ListFile,
  source: PartSource,
  cursor: PartCursor,
  isWanted: (article: ArticleSummary) => boolean,
): Promise<ListPart> {
  const articles: ArticleSummary[] = []
  let { page, ids } = cursor
  const take = (found: readonly ArticleSummary[]) => {
    articles.push(...found)
    const taken = new Set(found.map(({ id }) => id))
    ids = ids?.filter((id) => !taken.has(id))
  }
  try {
    for (let pages = 0; pages < mostPages && page !== undefined; pages += 1) {
      if (articles.length >= wantedRows || ids?.length === 0) break
      const file: ListFile = page === list.page ? list : await source.load(list.scope, page)
      const found = file.articles.filter(ids ? ({ id }) => ids?.includes(id) : isWanted)
      take(found)
      page = ids && found.length === 0 ? undefined : file.older
    }
    if (page === undefined && ids) {
      const some = ids.slice(0, Math.max(0, wantedRows - articles.length))
      const late = await Promise.all(some.map(source.article))
      ids = ids.slice(some.length)
      take(late.filter((article) => article !== undefined))
    }
  } catch {
    return { articles, next: { page, ids }, hasFailed: true }
  }
  const isOver = ids ? ids.length === 0 : page === undefined
  return { articles, next: isOver ? undefined : { page, ids }, hasFailed: false }
}
