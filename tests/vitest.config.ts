import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{shared,build,app,bench}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    // The machine's zone must never show in a page: run the tests in one that nobody lives in.
    testTimeout: 60_000,
    env: { TZ: 'Pacific/Kiritimati' },
  },
})
