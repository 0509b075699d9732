import { defineConfig } from '@playwright/test'
import { addressOf, reading } from './sites/sites.ts'

const root = new URL('../..', import.meta.url).pathname

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Generous, because a machine may be busy with other things; a test that passes never waits.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that fails once has a cause: nothing is tried again, in CI either.
  retries: 0,
  reporter: [['list'], ['./slowest-reporter.ts']],
  use: {
    locale: 'zh-CN',
    launchOptions: {
      ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
      args: [
        ...['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-sync'],
        // Nothing is drawn by a graphics card or a process of its own, and frames of other hosts share the
        // process of their page: together a sixth less work.
        ...['--disable-gpu', '--in-process-gpu'],
        ...['--renderer-process-limit=1', '--disable-site-isolation-trials'],
        // Tests ask nothing of the internet.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: 'node --import tsx tests/e2e/sites/preview-sites.ts',
    cwd: root,
    url: addressOf(reading, '/'),
    reuseExistingServer: false,
    timeout: 120_000,
  },
})
