/** How many requests may run at once. */
interface QueueLimits {
  readonly perHost: number
  readonly hosts: number
}

/** The waiting requests of one host, and how many run. */
interface HostLine {
  readonly waiting: (() => void)[]
  running: number
  hasAsked: boolean
}

/** Runs jobs of many hosts: a few of each host at once, and of so many hosts; others wait their turn. */
export class HostQueue {
  readonly #limits: QueueLimits
  readonly #lines = new Map<string, HostLine>()
  /** The number of hosts with a running job. */
  #busy = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** Resolves with what the job comes to, after its turn. The job learns whether it is its host's first. */
  async run<T>(host: string, job: (isFirst: boolean) => Promise<T>): Promise<T> {
    const line = this.#lineOf(host)
    await new Promise<void>((resolve) => {
      line.waiting.push(resolve)
      this.#start()
    })
    try {
      const isFirst = !line.hasAsked
      line.hasAsked = true
      return await job(isFirst)
    } finally {
      line.running -= 1
      if (line.running === 0) this.#busy -= 1
      this.#start()
    }
  }

  #lineOf(host: string): HostLine {
    const line = this.#lines.get(host) ?? { waiting: [], running: 0, hasAsked: false }
    this.#lines.set(host, line)
    return line
  }

  /** Starts what may start: lines that already run first, then those that wait longest. */
  #start(): void {
    for (const line of this.#lines.values()) {
      while (line.waiting.length > 0 && this.#mayStart(line)) {
        if (line.running === 0) this.#busy += 1
        line.running += 1
        line.waiting.shift()?.()
      }
    }
  }

  #mayStart(line: HostLine): boolean {
    if (line.running >= this.#limits.perHost) return false
    return line.running > 0 || this.#busy < this.#limits.hosts
  }
}
