import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { VitestReporter } from './run/vitest-reporter.ts'

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
    globalSetup: 'tests/run/run-folder.ts',
    setupFiles: ['tests/run/fix-seed.ts', 'tests/run/restore-doubles.ts'],
    reporters: ['default', new VitestReporter()],
    projects: [
      // `pure`: functions. `disk`: folders, caches, builds inside the test's own process. `commands`: what
      // `npm run` starts. In one project, as each reads all modules anew.
      project('node', '{pure,disk,commands}', ['tests/*.test.ts'], {
        env: { NODE_ENV: 'production' },
      }),
      // Components and hooks, in a DOM without layout.
      project('views', 'views', [], {
        environment: 'happy-dom',
        setupFiles: ['tests/views/fresh-page.ts', 'tests/views/react-act.ts'],
      }),
    ],
  },
})

/** The tests in some folders, and more of them. */
function project(
  name: string,
  folders: string,
  more: readonly string[] = [],
  options: object = {},
) {
  const include = [`tests/${folders}/**/*.test.{ts,tsx}`, ...more]
  return {
    extends: true as const,
    // React for production, which the node tests have, knows only the JSX of production.
    oxc: { jsx: { development: name === 'views' } },
    test: { name, include, ...together, ...options },
  }
}
