/** How many jobs may run at once, in all and for one host. */
interface HostLimits {
  readonly atOnce: number
  readonly perHost: number
}

/** The limits of pictures. */
export const pictureLimits: HostLimits = { atOnce: 4, perHost: 2 }

/** A job in its place among all. */
interface QueuedJob<T> {
  readonly job: T
  readonly order: number
}

/**
 * Runs jobs in their order, a few at once and fewer of one host: a job whose host is busy lets the next one
 * go first. Rejects with the first error when all that ran have ended; no new job begins then.
 */
export async function runByHost<T>(
  jobs: readonly T[],
  hostOf: (job: T) => string,
  work: (job: T) => Promise<void>,
  { atOnce, perHost }: HostLimits,
): Promise<void> {
  const lines = new Map<string, { waiting: QueuedJob<T>[]; running: number }>()
  // Each line is turned round, so that its first job is at its end.
  for (const [order, job] of [...jobs.entries()].reverse()) {
    const host = hostOf(job)
    const line = lines.get(host) ?? { waiting: [], running: 0 }
    line.waiting.push({ job, order })
    lines.set(host, line)
  }
  const nextLine = () => {
    let best: { waiting: QueuedJob<T>[]; running: number } | undefined
    for (const line of lines.values()) {
      if (line.running >= perHost || line.waiting.length === 0) continue
      const order = line.waiting.at(-1)?.order ?? 0
      if (best === undefined || order < (best.waiting.at(-1)?.order ?? 0)) best = line
    }
    return best
  }
  const errors: unknown[] = []
  const running = new Set<Promise<void>>()
  const startAll = () => {
    while (running.size < atOnce && errors.length === 0) {
      const line = nextLine()
      const next = line?.waiting.pop()
      if (line === undefined || next === undefined) return
      line.running += 1
      const done: Promise<void> = work(next.job)
        .catch((error: unknown) => void errors.push(error))
        .finally(() => {
          line.running -= 1
          running.delete(done)
        })
      running.add(done)
    }
  }
  for (startAll(); running.size > 0; startAll()) await Promise.race(running)
  if (errors.length > 0) throw errors[0]
}
