import type { Redirect } from '../../fetching/client.ts'
import type { AskedState } from '../feed-answer.ts'

/** Runs in a row after which a permanent redirect is believed. */
const believedAfter = 3

type Moved = Pick<AskedState, 'movedTo' | 'movedRuns'>

/** The URL at which a feed is asked: where it has moved to, once that is believed. */
export function askedUrl(url: string, before: AskedState | undefined): string {
  return hasMoved(before) ? before.movedTo : url
}

/** Whether a feed is asked where it has moved to. */
export function hasMoved(
  state: AskedState | undefined,
): state is AskedState & { readonly movedTo: string } {
  return state?.movedTo !== undefined && (state.movedRuns ?? 0) >= believedAfter
}

/**
 * Counts in how many runs in a row 301 and 308 have led to the same place. The steps count until the first
 * that is only for now. A feed that is asked where it has moved to stays there, or moves on.
 */
export function countMoves(before: AskedState | undefined, redirects: readonly Redirect[]): Moved {
  const target = permanentTarget(redirects)
  if (target === undefined) {
    return hasMoved(before) ? { movedTo: before.movedTo, movedRuns: believedAfter } : {}
  }
  if (hasMoved(before)) return { movedTo: target, movedRuns: believedAfter }
  return {
    movedTo: target,
    movedRuns: before?.movedTo === target ? (before.movedRuns ?? 0) + 1 : 1,
  }
}

function permanentTarget(redirects: readonly Redirect[]): string | undefined {
  const stop = redirects.findIndex(({ status }) => status !== 301 && status !== 308)
  return (stop === -1 ? redirects : redirects.slice(0, stop)).at(-1)?.to
}
