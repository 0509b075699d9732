import type { CategoryNode, CategoryPath } from '../../../shared/article.ts'
import { parsePageUrl, siteUrls } from '../../../shared/site-urls.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import type { Problem, WithProblems } from '../../core/problem.ts'
import type { Settings } from '../../core/settings.ts'
import { categoryKey } from '../terms/category-key.ts'

/** Old keys of categories and the key that took their place; a key is the slugs joined by `/`. */
type CategoryMoves = ReadonlyMap<string, string>

/**
 * The old addresses that the settings give categories, and those of the categories below them. One
 * that meets a living category or another one's old address is left out with a warning. `terms` holds
 * the categories by their labels, joined by NUL.
 */
export function collectCategoryMoves(
  settings: Settings['categories'],
  terms: ReadonlyMap<string, CategoryPath>,
  living: ReadonlyMap<string, CategoryNode>,
): WithProblems<CategoryMoves> {
  const keys = new Map([...terms].map(([labels, path]) => [labels.replaceAll('\0', '/'), path]))
  const taken = new Set([...living.keys()].map((key) => key.toLowerCase()))
  const moves = new Map<string, string>()
  const problems: Problem[] = []
  for (const [labels, { aliases }] of Object.entries(settings)) {
    const key = categoryKey(keys.get(labels) ?? [])
    const node = living.get(key)
    // A category without articles has no page to lead to.
    if (node === undefined) continue
    for (const alias of aliases) {
      const old = cleanKey(alias)
      if (old === key) continue
      if (old === undefined || taken.has(old.toLowerCase())) {
        problems.push(aliasProblem(labels, alias))
        continue
      }
      for (const [from, to] of branch(old, key, node)) {
        taken.add(from.toLowerCase())
        moves.set(from, to)
      }
    }
  }
  return { value: moves, problems }
}

/** Old and new keys of a category and of all below it. */
function* branch(old: string, key: string, node: CategoryNode): Generator<[string, string]> {
  yield [old, key]
  for (const child of node.children) {
    yield* branch(`${old}/${child.slug}`, `${key}/${child.slug}`, child)
  }
}

/** The slugs of an address as somebody may write it; undefined when no category can have had it. */
function cleanKey(alias: string): string | undefined {
  const slugs = alias.split('/').filter((slug) => slug !== '')
  const isSafe = slugs.every((slug) => !/^\.{1,2}$|[\p{Cc}\\?#]/u.test(slug))
  if (!isSafe || slugs.length === 0) return undefined
  const address = parsePageUrl(siteUrls.category(slugs))
  return address?.kind === 'list' && address.page === 'latest' ? slugs.join('/') : undefined
}

function aliasProblem(labels: string, alias: string): Problem {
  return {
    severity: 'warning',
    path: '',
    line: 1,
    key: `categories.${labels}.aliases`,
    expected: 'old slugs joined by / that no category has',
    found: quoteFound(alias),
    remedy: 'The alias is left out. Correct or remove it in the settings.',
  }
}
