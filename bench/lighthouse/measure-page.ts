import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The findings of Lighthouse on a page: scores of 100, times in milliseconds, the shift without unit. */
export interface PageScore {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  readonly seo: number
  readonly firstPaint: number
  readonly paint: number
  /** The speed index: the mean time at which parts of the first screen look as they do in the end. */
  readonly speed: number
  readonly blocking: number
  readonly shift: number
  /** The names of the checks that did not pass, performance apart. */
  readonly failed: readonly string[]
}

const browserFlags =
  '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-quic --disable-sync ' +
  '--disable-background-networking --disable-component-update --ignore-certificate-errors'

/** The last release that runs on Node 20. */
const release = 'lighthouse@12.8.2'

/**
 * Installs Lighthouse into a folder unless it is there, apart from the project: it is larger than
 * everything else together and only measures. Returns the path of its command. Throws when npm fails.
 */
export function installLighthouse(folder: string): string {
  const command = join(folder, 'node_modules', '.bin', 'lighthouse')
  if (existsSync(command)) return command
  mkdirSync(folder, { recursive: true })
  const { status } = spawnSync('npm', ['install', '--prefix', folder, '--no-save', release], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`npm could not install ${release}`)
  return command
}

const run = promisify(execFile)

/**
 * Looks at a page as a phone on a slow line does, or as `options` of Lighthouse say. Throws when Lighthouse
 * could not.
 */
export async function measurePage(
  command: string,
  url: string,
  browser: string,
  options: readonly string[] = [],
): Promise<PageScore> {
  const flags = `--chrome-flags=${browserFlags}`
  const args = [url, '--quiet', '--output=json', flags, ...options]
  const env = { ...process.env, CHROME_PATH: browser }
  const { stdout } = await run(command, args, { maxBuffer: 2 ** 28, env })
  return readReport(JSON.parse(stdout))
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
      }
    >
  >
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number }>
  >
}

function readReport({ categories, audits }: Report): PageScore {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  const judged = ['accessibility', 'best-practices', 'seo'].flatMap(
    (name) => categories[name]?.auditRefs ?? [],
  )
  const failed = judged
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstPaint: value('first-contentful-paint'),
    speed: value('speed-index'),
    paint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    failed,
  }
}
