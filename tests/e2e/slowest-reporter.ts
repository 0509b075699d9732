import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { slowestLines, type TimedTest } from '../run/slowest-tests.ts'
import { leaveTally } from '../run/tally.ts'

/** Prints the ten slowest browser tests and how many passed and failed. */
class SlowestReporter implements Reporter {
  readonly #times: TimedTest[] = []
  readonly #outcomes = new Map<string, string>()

  onTestEnd(test: TestCase, { duration }: TestResult): void {
    this.#times.push({ title: test.titlePath().slice(2).join(' › '), duration })
    this.#outcomes.set(test.id, test.outcome())
  }

  onEnd(): void {
    const outcomes = [...this.#outcomes.values()]
    const count = (...wanted: string[]) => outcomes.filter((each) => wanted.includes(each)).length
    const passed = count('expected', 'flaky')
    const failed = count('unexpected')
    leaveTally({ passed, failed })
    process.stdout.write(
      `${slowestLines(this.#times)}browser: ${passed} passed, ${failed} failed\n`,
    )
  }

  printsToStdio(): boolean {
    return false
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter from a module's default export.
export default SlowestReporter
