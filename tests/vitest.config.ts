import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { VitestReporter } from './vitest-reporter.ts'

/** One thread reads a module once for all test files: reading them takes longer than the tests do. */
const together = { isolate: false }

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Files that the program itself imports, settings and renderers: Node reads them, as it does outside of tests.
    server: { deps: { external: [/\/broadsheet\.config\.m?[jt]s/, /\/renderer\/\w+\.mjs/] } },
    // The machine's zone must never show in a page: run the tests in one that nobody lives in.
    env: { TZ: 'Pacific/Kiritimati' },
    // Generous, because a machine may be busy with other things.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Vitest leaves a processor free, which on two of them is half; tests wait for programs they start.
    maxWorkers: '100%',
    setupFiles: ['tests/fix-seed.ts', 'tests/restore-doubles.ts'],
    reporters: ['default', new VitestReporter()],
    projects: [
      // Functions: nothing is written, nothing is started.
      project('pure', ['tests/*.test.ts'], together),
      // Folders, caches, builds inside the test's own process.
      project('disk', [], together),
      // What `npm run` starts.
      project('commands', [], together),
      // Components and hooks, in a DOM without layout.
      project('views', [], {
        environment: 'happy-dom',
        setupFiles: ['tests/views/fresh-page.ts', 'tests/views/react-act.ts'],
        ...together,
      }),
    ],
  },
})

/** The tests in the folder of that name. */
function project(name: string, more: readonly string[] = [], options: object = {}) {
  const include = [`tests/${name}/**/*.test.{ts,tsx}`, ...more]
  return { extends: true as const, test: { name, include, ...options } }
}
