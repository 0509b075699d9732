import type { Problem, WithProblems } from '../core/problem.ts'
import type { WantedId } from './article-draft.ts'
import { idFromPath } from './article-id.ts'
import type { MergedDraft } from './merge-duplicates.ts'

/**
 * Gives each draft its id, no two alike, also in lower case. Ids asked for come first: where two
 * articles ask for the same one, the lowest path gets it and the others are left out with an error.
 */
export function assignIds(
  drafts: readonly MergedDraft[],
): WithProblems<ReadonlyMap<string, MergedDraft>> {
  const ordered = [...drafts].sort((a, b) => (a.path < b.path ? -1 : 1))
  const byId = new Map<string, MergedDraft>()
  const holders = new Map<string, MergedDraft>()
  const problems: Problem[] = []
  for (const draft of ordered) {
    if (draft.wanted.id === undefined) continue
    const holder = holders.get(draft.wanted.id.id.toLowerCase())
    if (holder === undefined) {
      holders.set(draft.wanted.id.id.toLowerCase(), draft)
      byId.set(draft.wanted.id.id, draft)
    } else problems.push(...takenProblems(draft, draft.wanted.id, holder))
  }
  for (const draft of ordered) {
    if (draft.wanted.id !== undefined) continue
    const id = freeId(idFromPath(draft.path), holders)
    holders.set(id, draft)
    byId.set(id, draft)
  }
  return { value: byId, problems }
}

function freeId(id: string, holders: ReadonlyMap<string, MergedDraft>): string {
  let free = id
  for (let n = 2; holders.has(free); n += 1) free = `${id}-${n}`
  return free
}

/** One error for every file that the draft stands for. */
function takenProblems(draft: MergedDraft, wanted: WantedId, holder: MergedDraft): Problem[] {
  return [draft.path, ...draft.mergedPaths].map((path) => ({
    severity: 'error',
    path,
    line: path === draft.path ? wanted.line : 1,
    key: 'id',
    expected: 'an id of its own',
    found: `${JSON.stringify(wanted.id)}, which ${holder.path} has`,
    remedy: 'Give one of the two articles another id.',
  }))
}
