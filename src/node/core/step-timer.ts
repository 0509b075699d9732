/** Where the time of a build goes, as its first thread sees it. */
export interface StepTimer {
  /** Counts the time since the last call, or since the start of the process, for a step. */
  readonly done: (step: string) => void
  /** One line for each step in the order they began: seconds, then the most memory so far in MiB. */
  readonly lines: () => readonly string[]
}

/** Begins to count, where that is asked for. */
export function createStepTimer(isAsked: boolean): StepTimer {
  if (!isAsked) return { done() {}, lines: () => [] }
  const steps = new Map<string, { seconds: number; memory: number }>()
  let last = 0
  return {
    done(step) {
      const now = process.uptime()
      const seconds = (steps.get(step)?.seconds ?? 0) + now - last
      // Known to the system, so that asking costs next to nothing: the peak, not what is in use.
      steps.set(step, { seconds, memory: process.resourceUsage().maxRSS / 1024 })
      last = now
    },
    lines: () =>
      [...steps].map(
        ([step, { seconds, memory }]) =>
          `${step.padEnd(12)} ${seconds.toFixed(2).padStart(7)} s ${Math.round(memory)} MiB`,
      ),
  }
}
