import { groupBy, uniqueBy } from '../core/collect.ts'
import type { ArticleDraft, WantedAlias } from './article-draft.ts'
import { idFromPath } from './id-from-path.ts'
import type { DuplicateStory } from './library.ts'
import { labelKey } from './terms/assign-terms.ts'

/** A draft that may stand for several files. */
export interface MergedDraft extends ArticleDraft {
  /** Paths of the files that hold the same story, if there are any. */
  readonly mergedPaths?: readonly string[]
}

/** Drafts of which no two are to be one article, and what was merged to get there. */
interface Stories {
  readonly drafts: readonly MergedDraft[]
  readonly duplicates: readonly DuplicateStory[]
}

/**
 * Makes one draft of the files that hold the same story: it is in the categories and tags of all of
 * them, and the ids that the others would have had lead to it. The file with an explicit id stands
 * for the others, else the one with the lowest path.
 */
export function mergeDuplicates(drafts: readonly ArticleDraft[]): Stories {
  const stories = groupBy(drafts, (draft) => draft.story)
  const merged = [...stories.values()].map(mergeStory)
  const duplicates = merged.flatMap(({ path, mergedPaths }) =>
    mergedPaths === undefined ? [] : [{ path, merged: mergedPaths }],
  )
  return { drafts: merged, duplicates }
}

/** The drafts as they are, for sites that want to keep every copy. */
export function keepDuplicates(drafts: readonly ArticleDraft[]): Stories {
  return { drafts, duplicates: [] }
}

function mergeStory(copies: readonly ArticleDraft[]): MergedDraft {
  const [winner, ...others] = copies.length > 1 ? copies.toSorted(byClaim) : copies
  if (winner === undefined) throw new Error('A story has no file')
  if (others.length === 0) return winner
  const all = [winner, ...others]
  return {
    ...winner,
    labels: {
      ...winner.labels,
      categories: uniqueBy(
        all.flatMap(({ labels }) => labels.categories),
        labelKey,
      ),
      tags: distinct(all.flatMap(({ labels }) => labels.tags)),
    },
    wanted: {
      ...winner.wanted,
      aliases: uniqueBy(
        [...all.flatMap(({ wanted }) => wanted.aliases), ...others.map(ownId)],
        ({ address }) => address,
      ),
      hexoPaths: distinct(all.flatMap(({ wanted }) => wanted.hexoPaths)),
    },
    mergedPaths: others.map((draft) => draft.path),
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

/** The id that a draft would have had alone. */
function ownId({ path, wanted }: ArticleDraft): WantedAlias {
  const { id, line } = wanted.id ?? { id: idFromPath(path), line: 1 }
  return { address: id, path, line }
}

function byClaim(a: ArticleDraft, b: ArticleDraft): number {
  const byId = Number(b.wanted.id !== undefined) - Number(a.wanted.id !== undefined)
  return byId || (a.path < b.path ? -1 : 1)
}
