import type { ArticleDetails, CategoryPath, Term } from '../../../shared/article.ts'
import { type ListScope, scopeSegments } from '../../../shared/urls/list-scope.ts'
import { zonedDay } from '../../../shared/zone.ts'
import type { ArticleList, LibraryArticle } from '../library.ts'

/** The key of a scope in `Library.lists`. */
export function scopeKey(scope: ListScope): string {
  return scopeSegments(scope).join('/')
}

interface OpenList {
  readonly scope: ListScope
  readonly label: string
  readonly all: LibraryArticle[]
}

/** Sorts articles, given in the order of the site, into every list they belong to, by `scopeKey`. */
export function makeLists(
  articles: readonly LibraryArticle[],
  timeZone: string,
): ReadonlyMap<string, ArticleList> {
  // A site has a home page also while it has no articles.
  const lists = new Map<string, OpenList>([['', openList({ kind: 'all' }, '')]])
  for (const article of articles) {
    for (const [key, open] of listsOf(article.details, timeZone)) {
      const list = lists.get(key) ?? open()
      // Two of its categories may lie in the same third.
      if (list.all.at(-1) === article) continue
      list.all.push(article)
      if (list.all.length === 1) lists.set(key, list)
    }
  }
  return new Map([...lists].map(([key, list]) => [key, closeList(list)]))
}

/** Every list an article belongs to by its key, and what opens it where there is none yet. */
function* listsOf(
  { categories, author, tags, date }: ArticleDetails,
  timeZone: string,
): Generator<[key: string, open: () => OpenList]> {
  yield ['', () => openList({ kind: 'all' }, '')]
  for (const path of categories) yield* categoryLists(path)
  if (author !== undefined) yield [`by/${author.slug}`, () => termList('author', author)]
  for (const tag of tags) yield [`t/${tag.slug}`, () => termList('tag', tag)]
  if (date === undefined) return
  const [year = '', month = ''] = zonedDay(date, timeZone).split('-')
  yield [`archive/${year}/${month}`, () => openList({ kind: 'month', year, month }, '')]
}

/** The lists of a category and of all it lies in. */
function* categoryLists(path: CategoryPath): Generator<[key: string, open: () => OpenList]> {
  let key = 'c'
  for (const [depth, { slug, label }] of path.entries()) {
    key += `/${slug}`
    const slugs = () => path.slice(0, depth + 1).map((term) => term.slug)
    yield [key, () => openList({ kind: 'category', slugs: slugs() }, label)]
  }
}

function termList(kind: 'author' | 'tag', { slug, label }: Term): OpenList {
  return openList({ kind, slug }, label)
}

function openList(scope: ListScope, label: string): OpenList {
  return { scope, label, all: [] }
}

function closeList({ scope, label, all }: OpenList): ArticleList {
  const dated = all.filter((article) => article.details.date !== undefined).reverse()
  const undated = all.filter((article) => article.details.date === undefined)
  return { scope, label, dated, undated }
}
