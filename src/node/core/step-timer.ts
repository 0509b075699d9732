/** Measures how long the steps of a build take, as its first thread sees them. */
export interface StepTimer {
  /** Adds the time since the last call, or since the start of the process, to a step. */
  readonly done: (step: string) => void
  /**
   * One line for each step, in the order of their beginnings: its seconds, then the peak of memory so far
   * in MiB.
   */
  readonly lines: () => readonly string[]
}

/** Makes a step timer. It measures only when `isAsked`. */
export function createStepTimer(isAsked: boolean): StepTimer {
  if (!isAsked) return { done() {}, lines: () => [] }
  const steps = new Map<string, { seconds: number; memory: number }>()
  let last = 0
  return {
    done(step) {
      const now = process.uptime()
      const seconds = (steps.get(step)?.seconds ?? 0) + now - last
      // The peak of memory, not the present use: the system keeps this number, so reading it costs next
      // to nothing.
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
