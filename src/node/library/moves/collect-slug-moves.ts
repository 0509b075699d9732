import type { Term } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { uniqueBy } from '../../core/collect.ts'
import type { Settings } from '../../core/settings.ts'
import type { AssignedTerms } from '../arrange-articles.ts'
import { scopeKey } from '../lists/make-lists.ts'
import type { MergedDraft } from '../merge-duplicates.ts'
import { labelKey } from '../terms/assign-terms.ts'
import { previousCategorySlugs, previousSlugs } from '../terms/previous-slugs.ts'
import { claimList, siteOwner } from './claim-pages.ts'
import type { PathClaims } from './path-claims.ts'

/**
 * The addresses that categories, authors and tags had by the rule of before, as `scopeKey`s, with those
 * of today. One that something else has needs no word: nobody asked for it.
 */
export function collectSlugMoves(
  claims: PathClaims,
  drafts: readonly MergedDraft[],
  terms: AssignedTerms,
  settings: Settings,
): ReadonlyMap<string, string> {
  const moves = new Map<string, string>()
  function move(old: ListScope, now: ListScope): void {
    const [from, to] = [scopeKey(old), scopeKey(now)]
    if (from !== to && claimList(claims, old, siteOwner) === undefined) moves.set(from, to)
  }
  const paths = uniqueBy(
    drafts.flatMap(({ labels }) => labels.categories),
    labelKey,
  )
  for (const [path, slugs] of previousCategorySlugs(paths, settings.categories)) {
    const now = terms.categories.get(labelKey(path)) ?? []
    move({ kind: 'category', slugs }, { kind: 'category', slugs: now.map(({ slug }) => slug) })
  }
  const authors = drafts.flatMap(({ labels }) => labels.author ?? [])
  for (const [old, slug] of movedSlugs(authors, terms.authors)) {
    move({ kind: 'author', slug: old }, { kind: 'author', slug })
  }
  const tags = drafts.flatMap(({ labels }) => labels.tags)
  for (const [old, slug] of movedSlugs(tags, terms.tags)) {
    move({ kind: 'tag', slug: old }, { kind: 'tag', slug })
  }
  return moves
}

/** The slugs that labels had, with those of their terms. */
function* movedSlugs(
  labels: readonly string[],
  terms: ReadonlyMap<string, Term>,
): Generator<[string, string]> {
  for (const [label, old] of previousSlugs(labels)) {
    const term = terms.get(label)
    if (term !== undefined) yield [old, term.slug]
  }
}
