import type sharp from 'sharp'

/** The library that decodes, scales and encodes pictures. */
export type Sharp = typeof sharp

/**
 * Loads sharp, which is an optional dependency. Undefined where it is not installed, or has no program for
 * this system.
 */
export async function openSharp(): Promise<Sharp | undefined> {
  try {
    const { default: sharp } = await import('sharp')
    // Pictures are made side by side, each in one thread; what was made is not asked for again.
    sharp.concurrency(1)
    sharp.cache(false)
    return sharp
  } catch {
    return undefined
  }
}
