/** The widest candidate of a `srcset` that is kept, in pixels. */
const widest = 2000

/** A candidate of `srcset`: an address and how wide the picture behind it is, where that is said. */
interface Candidate {
  readonly url: string
  readonly width: number
  readonly density: number
}

/**
 * The one address of a picture that is kept: of a `srcset`, as the build writes it, the largest of at most
 * 2,000 pixels, or the smallest where all are larger; else `src`. Of densities it is the highest.
 */
export function largestCandidate({
  src,
  srcset,
}: {
  readonly src: string
  readonly srcset?: string | undefined
}): string {
  const candidates = readCandidates(srcset ?? '')
  const fitting = candidates.filter(({ width }) => width <= widest)
  const best =
    fitting.length > 0 ? maxBy(fitting, sizeOf) : maxBy(candidates, (one) => -sizeOf(one))
  // A density of 1 is the picture in `src`.
  return best === undefined || (best.width === 0 && best.density <= 1) ? src : best.url
}

/** The candidates of a `srcset` whose commas inside addresses are encoded, as those of the build are. */
function readCandidates(srcset: string): Candidate[] {
  return srcset.split(/,\s+/).flatMap((part) => {
    const [url = '', size = '1x'] = part.trim().split(/\s+/)
    const amount = Number.parseFloat(size)
    if (!/^https?:/i.test(url) || !(amount > 0)) return []
    const isWidth = size.endsWith('w')
    return [{ url, width: isWidth ? amount : 0, density: isWidth ? 0 : amount }]
  })
}

function sizeOf({ width, density }: Candidate): number {
  return width || density
}

function maxBy<T>(items: readonly T[], size: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || size(item) > size(best) ? item : best),
    undefined,
  )
}
