import { fixedPages } from '../../../src/shared/pages.ts'
import { pageUrl, siteUrls } from '../../../src/shared/site-urls.ts'
import type { ListScope } from '../../../src/shared/urls/list-scope.ts'
import { once } from '../browser/once.ts'
import { findArticle, readArticles, readCategories, readList, readListPages } from './read-site.ts'
import { addressOf, sample, type TestSite } from './sites.ts'

/** A page that stands for all pages of its kind. */
export interface PageKind {
  /** Begins a sentence: `An article`. */
  readonly name: string
  /** Its address without the site's base. */
  readonly path: string
  readonly url: string
}

/** One page of each kind that the sample site has. The site is read when a test asks for an address. */
export function samplePageKinds(): PageKind[] {
  const deepest = once(deepestPath)
  const numbered = () => readList(sample).older ?? 1
  const undated = () => readListPages(sample).at(-1)?.page ?? 1
  const author = () => findArticle(sample, ({ article }) => article.author !== undefined).author
  const tagged = once(() => findArticle(sample, ({ article }) => article.tags.length > 0))
  return [
    kind('The home page', () => siteUrls.home),
    kind('An older page', () => siteUrls.list({ kind: 'all' }, numbered())),
    kind('The page of undated articles', () => siteUrls.list({ kind: 'all' }, undated())),
    kind('The index of categories', () => siteUrls.categories),
    kind('A group', () => siteUrls.category(deepest().slice(0, 1))),
    kind('A source', () => siteUrls.category(deepest().slice(0, 2))),
    kind('A section', () => siteUrls.category(deepest())),
    kind('An author', () => siteUrls.author(author()?.slug ?? '')),
    kind('A tag', () => siteUrls.tag(tagged().tags[0]?.slug ?? '')),
    kind('A month', () => siteUrls.list(monthOf(tagged().date))),
    kind('An article in Chinese', () => siteUrls.article(longArticle(undefined))),
    kind('An article in English', () => siteUrls.article(longArticle('en'))),
  ]
}

/** Every page that has no data of its own; that of the search before anything is searched for. */
export const fixedPageKinds: readonly PageKind[] = fixedPages.map((page) =>
  kind(`The page ${pageUrl(page)}`, () => pageUrl(page)),
)

/** A page that the site does not have: a kind of its own. */
export const missingPage: PageKind = kind('The page of an unknown address', () => '/a/none/')

/** A page of a site; `path` is called when its address is asked for. */
export function kind(
  name: string,
  findPath: () => string,
  site: Pick<TestSite, 'port' | 'base'> = sample,
): PageKind {
  const path = once(findPath)
  return {
    name,
    get path() {
      return path()
    },
    get url() {
      return addressOf(site, path())
    },
  }
}

function monthOf(date = ''): ListScope {
  const [year = '', month = ''] = date.split('-')
  return { kind: 'month', year, month }
}

/** The slugs of a category of the third level, with Chinese among them. */
function deepestPath(): [string, string, string] {
  for (const { path } of readCategories(sample)) {
    const [first, second, third] = path.map((term) => term.slug)
    if (first && second && third && /\p{Script=Han}/u.test(second)) return [first, second, third]
  }
  throw new Error('The sample has no category of the third level with a Chinese name')
}

/** The article in a language that has the most kinds of things in its body. */
function longArticle(lang: string | undefined): string {
  const things = ['<table', '<pre', '<img', '<ruby', '<h2', '<ul', '<blockquote', 'rel="']
  const candidates = readArticles(sample).filter(({ article }) => article.lang === lang)
  const richness = (body: string) => things.filter((thing) => body.includes(thing)).length
  const [best] = candidates.sort((a, b) => richness(b.body) - richness(a.body))
  if (!best) throw new Error(`The sample has no article in ${lang ?? 'its own language'}`)
  return best.article.id
}
