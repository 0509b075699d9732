const slots = 1 << 17

/** Numbers by key, emptied in no time: for the keys of one text after another. */
export class KeyNumbers {
  readonly #keys = new Uint32Array(slots)
  readonly #rounds = new Uint32Array(slots)
  readonly #numbers = new Uint32Array(slots)
  #round = 1
  #size = 0

  /**
   * The number that a key was given first; -1 when it is new and has now been given `number`. When
   * too many are known, every key is taken for a new one.
   */
  give(key: number, number: number): number {
    let slot = key & (slots - 1)
    while (this.#rounds[slot] === this.#round) {
      if (this.#keys[slot] === key) return this.#numbers[slot] ?? -1
      slot = (slot + 1) & (slots - 1)
    }
    if (this.#size > slots * 0.8) return -1
    this.#size += 1
    this.#keys[slot] = key
    this.#rounds[slot] = this.#round
    this.#numbers[slot] = number
    return -1
  }

  /** Forgets every key. */
  clear(): void {
    this.#round += 1
    this.#size = 0
  }
}
