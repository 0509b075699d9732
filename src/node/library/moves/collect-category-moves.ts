import type { CategoryNode, CategoryPath } from '../../../shared/article.ts'
import { parsePageUrl, siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { groupBy } from '../../core/collect.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import { isFileName } from '../../core/paths/file-name.ts'
import { foldCase } from '../../core/paths/path-key.ts'
import type { Problem, WithProblems } from '../../core/problem.ts'
import type { Settings } from '../../core/settings.ts'
import { categoryKey } from '../terms/category-key.ts'
import { claimList } from './claim-pages.ts'
import type { PathClaims } from './path-claims.ts'

/** The categories of a site by what is known of them. */
interface KnownCategories {
  /** By `labelKey`. */
  readonly terms: ReadonlyMap<string, CategoryPath>
  /** The categories that have articles, by their keys. */
  readonly living: ReadonlyMap<string, CategoryNode>
  /** The forms of `collectCaseForms`. */
  readonly caseForms: ReadonlyMap<string, string>
}

/**
 * The old addresses that the settings give categories, and those of the categories below them, as
 * `scopeKey`s with those of today: each has a page and feeds. One that somebody else has claimed is left
 * out with a warning. Categories below have all their forms of letter case, since any may have been their address.
 */
export function collectCategoryMoves(
  claims: PathClaims,
  settings: Settings['categories'],
  { terms, living, caseForms }: KnownCategories,
): WithProblems<ReadonlyMap<string, string>> {
  const keys = new Map(
    [...terms].map(([labels, path]) => [foldCase(labels.replaceAll('\0', '/')), path]),
  )
  const forms = groupBy(caseForms.keys(), (form) => caseForms.get(form))
  const moves = new Map<string, string>()
  const problems: Problem[] = []
  for (const [labels, { aliases }] of Object.entries(settings)) {
    const key = categoryKey(keys.get(foldCase(labels)) ?? [])
    const node = living.get(key)
    // A category without articles has no page to lead to.
    if (node === undefined) continue
    const owner = `the category ${labels}`
    for (const alias of aliases) {
      const old = cleanKey(alias)
      if (old === key) continue
      const holder = old === undefined ? '' : claimList(claims, categoryScope(old), owner)
      if (old === undefined || holder !== undefined) {
        problems.push(aliasProblem(labels, alias, holder ?? ''))
        continue
      }
      moves.set(`c/${old}`, `c/${key}`)
      for (const [from, to] of below(old, key, node)) {
        if (claimList(claims, categoryScope(from), owner) !== undefined) continue
        moves.set(`c/${from}`, `c/${to}`)
        for (const form of forms.get(`c/${to}`) ?? []) {
          if (form.startsWith(`c/${key}/`))
            moves.set(`c/${old}${form.slice(2 + key.length)}`, `c/${to}`)
        }
      }
    }
  }
  return { value: moves, problems }
}

function categoryScope(key: string): ListScope {
  return { kind: 'category', slugs: key.split('/') }
}

/** Old and new keys of all categories below one. */
function* below(old: string, key: string, node: CategoryNode): Generator<[string, string]> {
  for (const child of node.children) {
    const pair: [string, string] = [`${old}/${child.slug}`, `${key}/${child.slug}`]
    yield pair
    yield* below(...pair, child)
  }
}

/** The slugs of an address as somebody may write it; undefined when no category can have had it. */
function cleanKey(alias: string): string | undefined {
  const slugs = alias.split('/').filter((slug) => slug !== '')
  const isSafe = slugs.every(isFileName)
  if (!isSafe || slugs.length === 0) return undefined
  const address = parsePageUrl(siteUrls.category(slugs))
  return address?.kind === 'list' && address.page === 'latest' ? slugs.join('/') : undefined
}

function aliasProblem(labels: string, alias: string, holder: string): Problem {
  return {
    severity: 'warning',
    path: 'settings',
    of: 'project',
    line: 1,
    key: `categories.${labels}.aliases`,
    expected: 'old slugs joined by / that no category has',
    found: quoteFound(alias) + (holder === '' ? '' : `, which ${holder} has`),
    remedy: 'The alias is left out. Correct or remove it in the settings.',
  }
}
