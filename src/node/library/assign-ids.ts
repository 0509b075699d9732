import { pathKey } from '../core/paths/path-key.ts'
import type { Problem, WithProblems } from '../core/problem.ts'
import type { WantedId } from './article-draft.ts'
import { idFromPath } from './id-from-path.ts'
import type { MergedDraft } from './merge-duplicates.ts'

/** A draft that asks for an id. */
interface Asking {
  readonly draft: MergedDraft
  readonly wanted: WantedId
}

/**
 * Gives each draft its id, no two alike even in lower case. Files that ask for none have the id of their
 * path, and nobody takes it from them: another file that asks for it gets the id of its own path, with
 * a warning. Where the last parts of two permalinks are the same, the second gets the id of the whole
 * permalink. Where two articles ask for the same id, the lowest path gets it and the others are left
 * out with an error.
 */
export function assignIds(
  drafts: readonly MergedDraft[],
): WithProblems<ReadonlyMap<string, MergedDraft>> {
  const ids = new IdBook()
  const problems: Problem[] = []
  const asking: Asking[] = []
  for (const draft of [...drafts].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (draft.wanted.id === undefined) ids.giveOwn(draft)
    else asking.push({ draft, wanted: draft.wanted.id })
  }
  const refused: MergedDraft[] = []
  for (const { draft, wanted } of asking) {
    const holder = ids.give(wanted.id, draft)
    if (holder === undefined) continue
    if (wanted.whole !== undefined && ids.give(wanted.whole, draft) === undefined) {
      problems.push(wholeIdProblem(draft, wanted, holder))
      continue
    }
    if (holder.wanted.id === undefined) {
      refused.push(draft)
      problems.push(ownIdProblem(draft, wanted, holder))
    } else problems.push(...takenProblems(draft, wanted, holder))
  }
  for (const draft of refused) ids.giveOwn(draft)
  return { value: ids.byId, problems }
}

/** Which draft has which id. */
class IdBook {
  readonly byId = new Map<string, MergedDraft>()
  readonly #holders = new Map<string, MergedDraft>()

  /** Gives a draft an id unless another one has it; that one is the result then. */
  give(id: string, draft: MergedDraft): MergedDraft | undefined {
    const key = pathKey(id)
    const holder = this.#holders.get(key)
    if (holder !== undefined) return holder
    this.#holders.set(key, draft)
    this.byId.set(id, draft)
    return undefined
  }

  /** Gives a draft the id of its path; the hashes of two paths may be equal, if hardly ever. */
  giveOwn(draft: MergedDraft): void {
    const own = idFromPath(draft.path)
    let id = own
    for (let n = 2; this.give(id, draft) !== undefined; n += 1) id = `${own}-${n}`
  }
}

function ownIdProblem(draft: MergedDraft, wanted: WantedId, holder: MergedDraft): Problem {
  return {
    severity: 'warning',
    path: draft.path,
    line: wanted.line,
    key: 'id',
    expected: 'an id of its own',
    found: `${JSON.stringify(wanted.id)}, the id that ${holder.path} has by its path`,
    remedy: 'It is ignored, and the address is made from the path. Give the article another id.',
  }
}

function wholeIdProblem(draft: MergedDraft, wanted: WantedId, holder: MergedDraft): Problem {
  return {
    severity: 'warning',
    path: draft.path,
    line: wanted.line,
    key: 'permalink',
    expected: 'a last part of its own',
    found: `${JSON.stringify(wanted.id)}, which ${holder.path} has`,
    remedy: `Its address is made from the whole permalink: ${JSON.stringify(wanted.whole)}.`,
  }
}

/** One error for every file that the draft stands for. */
function takenProblems(draft: MergedDraft, wanted: WantedId, holder: MergedDraft): Problem[] {
  return [draft.path, ...(draft.mergedPaths ?? [])].map((path) => ({
    severity: 'error',
    path,
    line: path === draft.path ? wanted.line : 1,
    key: 'id',
    expected: 'an id of its own',
    found: `${JSON.stringify(wanted.id)}, which ${holder.path} has`,
    remedy: 'Give one of the two articles another id.',
  }))
}
