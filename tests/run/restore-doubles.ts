import { beforeEach, vi } from 'vitest'

// A setup file of vitest: test files share a thread, and no file and no test begins with the doubles of another.
restoreDoubles()
beforeEach(restoreDoubles)

/** Takes back spies, replaced globals, changed environment variables and faked time. */
function restoreDoubles(): void {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.useRealTimers()
}
