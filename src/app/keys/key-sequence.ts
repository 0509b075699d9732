/** How long the second key of a pair may take, in milliseconds. */
const pairPause = 1_500

/** Joins keys to sequences: `g` waits for the next key. Returns the name of the sequence, such as `g c`. */
export function createKeySequence(first: string): (key: string, now: number) => string | undefined {
  let begunAt: number | undefined
  return (key, now) => {
    const isSecond = begunAt !== undefined && now - begunAt <= pairPause
    begunAt = undefined
    if (isSecond) return `${first} ${key}`
    if (key !== first) return key
    begunAt = now
    return undefined
  }
}
