import type { Reporter, TestModule } from 'vitest/node'
import { seedOfRun } from './seed-of-run.ts'
import { slowestLines, type TimedTest } from './slowest-tests.ts'
import { leaveTally } from './tally.ts'

/** Prints the ten slowest tests, the seed of the random ones, and how many passed and failed. */
export class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const times = tests.map((test): TimedTest => {
      return { title: test.fullName, duration: test.diagnostic()?.duration ?? 0 }
    })
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    // A file that does not load has no tests.
    const broken = modules.filter((module) => module.errors().length > 0).length
    const passed = count('passed')
    const failed = count('failed') + broken
    leaveTally({ passed, failed })
    process.stdout.write(
      `${slowestLines(times)}Seed of random tests: ${seedOfRun} (SEED=…)\n` +
        `unit: ${passed} passed, ${failed} failed\n`,
    )
  }
}
