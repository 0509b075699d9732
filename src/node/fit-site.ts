import { describeBytes } from './check/describe-bytes.ts'
import { type HostLimits, limitsOf } from './core/hosting/hosts.ts'
import type { Settings } from './core/settings.ts'
import { brokenLimits, countSite, type KindCount, type SiteCount } from './count-site.ts'
import type { Site } from './site-files.ts'

/**
 * The size of the packs into which `fit` puts the data of articles, before compression, as docs/hosting.md
 * recommends it: a host that knows no ranges then sends at most about 60 kB for the first article of a pack.
 */
export const packedSize = 120_000

/** Pages are given and taken in steps, so that a new article does not take the page of an old one. */
const pageStep = 500

/** The site to write, and the lines to print before. */
export interface FittedSite {
  readonly site: Site
  readonly lines: readonly string[]
}

/**
 * Compares a site with the limits of its host before anything is written. With `articlePages: 'fit'` the
 * data is packed and only as many of the newest articles get pages as the host takes; otherwise a line
 * says what is too much, and what would help. Without a host `fit` keeps to the strictest limit of files.
 */
export function fitSite(site: Site, limits: HostLimits = limitsOf(site.settings.host)): FittedSite {
  const { host, articlePages } = site.settings
  if (host === undefined && articlePages !== 'fit') return { site, lines: [] }
  const whole = withSettings(site, { articlePages: articlePages === 'fit' ? 'all' : articlePages })
  if (!hasLimits(limits)) return { site: whole, lines: [] }
  const count = countSite(whole)
  const broken = brokenLimits(count, limits)
  if (broken.length === 0) return { site: whole, lines: sums(count) }
  // No setting of pages or packs makes a file smaller.
  const isFittable = broken.some((limit) => limit !== 'fileBytes')
  const { fitted, after } = isFittable ? fitPages(whole, limits) : { fitted: whole, after: count }
  const name = host ?? 'articlePages'
  if (articlePages !== 'fit') {
    const lines = [...sums(count), ...faults(name, count, limits), advice(fitted, after, limits)]
    return { site: whole, lines }
  }
  const { articlePages: pages, articleShardSize } = fitted.settings
  const chosen = `${name}: ${after.files} files, about ${describeBytes(after.bytes)}, with articlePages: ${JSON.stringify(pages)} and articleShardSize: ${articleShardSize}`
  return { site: fitted, lines: [...sums(after), chosen, ...faults(name, after, limits)] }
}

function hasLimits(limits: HostLimits): boolean {
  return Object.values(limits).some((limit) => typeof limit === 'number')
}

function withSettings(site: Site, changes: Partial<Settings>): Site {
  return { ...site, settings: { ...site.settings, ...changes } }
}

/** Estimates of bytes may be wrong by this part. */
const byteMargin = 0.05

/** A site with other settings, and how large it is then. */
interface FittedCount {
  readonly fitted: Site
  readonly after: SiteCount
}

/**
 * Packs the data, into larger packs where the host takes few files, then takes pages away from the oldest
 * articles until the host takes the rest. Leaves room for the assets of the two programs before, which stay for
 * open windows.
 */
function fitPages(site: Site, limits: HostLimits): FittedCount {
  const targets = targetsOf(site, limits)
  const { articleShardSize: wanted } = site.settings
  const sizes = wanted > 0 ? [wanted] : [1, 2, 4, 8].map((times) => times * packedSize)
  let best: FittedCount | undefined
  for (const articleShardSize of sizes) {
    const packed = withSettings(site, { articleShardSize })
    const whole = countSite(packed)
    best = fits(whole, targets)
      ? { fitted: packed, after: whole }
      : givePages({ fitted: packed, after: whole }, targets)
    if (!brokenLimits(best.after, targets).includes('files')) return best
  }
  return best ?? { fitted: site, after: countSite(site) }
}

/** The limits that fewer pages and packs can keep. */
function targetsOf({ app }: Site, { files, bytes }: HostLimits): HostLimits {
  return {
    ...(files !== undefined && { files: files - 2 * app.assets.length }),
    ...(bytes !== undefined && { bytes: bytes * (1 - byteMargin) }),
  }
}

function fits(count: SiteCount, targets: HostLimits): boolean {
  return brokenLimits(count, targets).length === 0
}

/** Gives pages to as many of the newest articles as there is room for. `whole` has pages for all of them. */
function givePages(
  { fitted: packed, after: whole }: FittedCount,
  targets: HostLimits,
): FittedCount {
  const withPages = (articlePages: number): FittedCount => {
    const fitted = withSettings(packed, { articlePages })
    return { fitted, after: countSite(fitted) }
  }
  const bare = withPages(0)
  const { articlePages: most } = packed.settings
  const { size } = packed.library.articles
  const articles = Math.max(1, typeof most === 'number' ? Math.min(most, size) : size)
  const partOf = (name: 'files' | 'bytes') => {
    const left = (targets[name] ?? Number.POSITIVE_INFINITY) - bare.after[name]
    return left / Math.max(1, whole[name] - bare.after[name])
  }
  const part = Math.min(1, partOf('files'), partOf('bytes'))
  // A list has a page of its own for a few articles too, so that the part may be too large.
  for (let pages = inSteps(articles * part); pages > 0; pages -= pageStep) {
    const some = withPages(pages)
    if (fits(some.after, targets)) return some
  }
  return bare
}

function inSteps(pages: number): number {
  return Math.floor(pages / pageStep) * pageStep
}

/** The files and bytes to write by their kind, the most bytes first. */
function sums({ kinds, files, bytes }: SiteCount): readonly string[] {
  const sorted = [...kinds].sort(([, one], [, other]) => other.bytes - one.bytes)
  const line = (name: string, sum: KindCount) =>
    `  ${name.padEnd(24)} ${String(sum.files).padStart(7)} ${describeBytes(sum.bytes).padStart(9)}`
  return [
    'To write, in files and bytes (estimated):',
    ...sorted.map(([kind, sum]) => line(kind, sum)),
    line('all', { files, bytes }),
  ]
}

function faults(host: string, count: SiteCount, limits: HostLimits): readonly string[] {
  const from = limits.source === undefined ? '' : ` (${limits.source})`
  const texts = {
    files: `${count.files} files, more than ${limits.files}`,
    filesInFolder: `${count.filesInFolder} files in one folder, more than ${limits.filesInFolder}`,
    bytes: `about ${describeBytes(count.bytes)}, more than ${describeBytes(limits.bytes ?? 0)}`,
    fileBytes: `a file of ${describeBytes(count.fileBytes)}, more than ${describeBytes(limits.fileBytes ?? 0)}`,
  }
  return brokenLimits(count, limits).map((name) => `${host}: ${texts[name]}${from}.`)
}

function advice(fitted: Site, after: SiteCount, limits: HostLimits): string {
  const still = brokenLimits(after, limits)
  if (still.includes('fileBytes'))
    return 'Set maxMediaSize to what the host takes, or make it smaller.'
  if (still.length > 0)
    return 'No setting brings the site below that. Split it (docs/scaling.md), or choose another host.'
  const { articlePages, articleShardSize } = fitted.settings
  return `articlePages: 'fit' brings it to ${after.files} files and about ${describeBytes(after.bytes)}, with articlePages: ${JSON.stringify(articlePages)} and articleShardSize: ${articleShardSize}.`
}
