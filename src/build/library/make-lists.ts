import type { ArticleDetails } from '../../shared/article.ts'
import { type ListScope, scopeSegments } from '../../shared/list-scope.ts'
import { categoryKey } from './category-key.ts'
import { uniqueBy } from './collect.ts'
import type { ArticleList, LibraryArticle } from './library.ts'
import { zonedDay } from './zoned-day.ts'

const everything: ListScope = { kind: 'all' }

/** The key of a scope in `Library.lists`. */
export function scopeKey(scope: ListScope): string {
  return scopeSegments(scope).join('/')
}

/** Sorts articles, given in the order of the site, into every list they belong to, by `scopeKey`. */
export function makeLists(
  articles: readonly LibraryArticle[],
  timeZone: string,
): ReadonlyMap<string, ArticleList> {
  const lists = new Map<string, { scope: ListScope; label: string; all: LibraryArticle[] }>()
  // A site has a home page also while it has no articles.
  lists.set(scopeKey(everything), { scope: everything, label: '', all: [] })
  for (const article of articles) {
    for (const [scope, label] of scopesOf(article.details, timeZone)) {
      const key = scopeKey(scope)
      const list = lists.get(key) ?? { scope, label, all: [] }
      list.all.push(article)
      lists.set(key, list)
    }
  }
  return new Map(
    [...lists].map(([key, { scope, label, all }]) => {
      const dated = all.filter((article) => article.details.date !== undefined).reverse()
      const undated = all.filter((article) => article.details.date === undefined)
      return [key, { scope, label, dated, undated }]
    }),
  )
}

/** Every list an article belongs to, each once, with the list's label. */
function scopesOf(details: ArticleDetails, timeZone: string): [ListScope, string][] {
  const scopes: [ListScope, string][] = [[everything, '']]
  const ancestors = details.categories.flatMap((path) =>
    path.map((_, depth) => path.slice(0, depth + 1)),
  )
  for (const path of uniqueBy(ancestors, categoryKey)) {
    const slugs = path.map((term) => term.slug)
    scopes.push([{ kind: 'category', slugs }, path.at(-1)?.label ?? ''])
  }
  if (details.author) {
    scopes.push([{ kind: 'author', slug: details.author.slug }, details.author.label])
  }
  for (const tag of details.tags) scopes.push([{ kind: 'tag', slug: tag.slug }, tag.label])
  if (details.date) {
    const [year = '', month = ''] = zonedDay(details.date, timeZone).split('-')
    scopes.push([{ kind: 'month', year, month }, ''])
  }
  return scopes
}
