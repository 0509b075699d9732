import fc from 'fast-check'
import { seedOfRun } from './seed-of-run.ts'

// A setup file of vitest: every property of a test file begins with the run's seed.
fc.configureGlobal({ seed: seedOfRun })
