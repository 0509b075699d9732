/** The numbers of a run: distinct addresses. */
interface PictureTally {
  readonly wanted: number
  /** In the store after the run; among them those that are new, and among these those from another place. */
  readonly kept: number
  readonly new: number
  readonly rescued: number
  /** Failed or refused. */
  readonly lost: number
  readonly overBudget: number
}

/** A picture that could not be had. */
interface LostReport {
  readonly url: string
  readonly failed: string
  /** When it will be asked for again: ISO 8601 in UTC. */
  readonly retry?: string
  /** The newest article that shows it. */
  readonly article: string
}

/** The JSON of `--report FILE`. */
export interface KeepingReport {
  readonly tally: PictureTally
  /** The bytes of the store. */
  readonly bytes: number
  readonly lost: readonly LostReport[]
  /** The categories whose pictures did not fit, the one with the most first. */
  readonly overBudget: readonly { readonly category: string; readonly pictures: number }[]
  /** How many pictures were asked for; in a dry run, how many would be. */
  readonly asked: number
  /** Whether no host has answered, so that nothing was remembered. */
  readonly isOffline?: boolean
}

/** The last line of a run. Other programs read it. */
export function pictureTallyLine(tally: PictureTally): string {
  const { wanted, kept, new: added, rescued, lost, overBudget } = tally
  return `${wanted} pictures wanted, ${kept} kept, ${added} new, ${rescued} rescued, ${lost} lost, ${overBudget} over budget`
}

/** The lines of a run before its last one: why pictures are lost, and where the budget ended. */
export function describeKeeping({
  lost,
  overBudget,
  bytes,
  isOffline,
}: KeepingReport): readonly string[] {
  const reasons = countBy(lost.map(({ failed }) => failed))
  return [
    ...(isOffline ? ['No server could be reached. Nothing is remembered of it.'] : []),
    ...reasons.map(([reason, count]) => `lost: ${count} ${reason}`),
    ...overBudget.map(({ category, pictures }) => `over budget: ${pictures} in ${category}`),
    `The store has ${(bytes / 1_000_000).toFixed(1)} MB.`,
  ]
}

/** How often each text occurs, the most frequent first. */
export function countBy(texts: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
}
