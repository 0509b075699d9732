/** How many steps the time is counted in. */
const steps = 20

/** A signal that aborts after a time, until it is cleared. */
interface Deadline {
  readonly signal: AbortSignal
  clear(): void
}

/**
 * Makes a deadline. Time in which this process was too busy to look at its answers does not count much: the
 * time is counted in steps, and a step that comes late is one step.
 */
export function startDeadline(ms: number): Deadline {
  const controller = new AbortController()
  let left = steps
  const timer = setInterval(
    () => {
      left -= 1
      if (left > 0) return
      clearInterval(timer)
      controller.abort()
    },
    Math.max(1, ms / steps),
  )
  return { signal: controller.signal, clear: () => clearInterval(timer) }
}
