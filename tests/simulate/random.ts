/** A seeded source of numbers from 0 to 1 (mulberry32): the same seed makes the same year. */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    chance: (share: number): boolean => next() < share,
    below: (count: number): number => Math.floor(next() * count),
  }
}

export type Random = ReturnType<typeof createRandom>
