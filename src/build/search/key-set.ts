const slots = 1 << 17

/** A set of keys that is emptied in no time: for the keys of one text after another. */
export class KeySet {
  readonly #keys = new Uint32Array(slots)
  readonly #rounds = new Uint32Array(slots)
  #round = 1
  #size = 0

  /** Adds a key; false when it was there. A set that is nearly full takes every key for a new one. */
  add(key: number): boolean {
    let slot = key & (slots - 1)
    while (this.#rounds[slot] === this.#round) {
      if (this.#keys[slot] === key) return false
      slot = (slot + 1) & (slots - 1)
    }
    if (this.#size > slots * 0.8) return true
    this.#size += 1
    this.#keys[slot] = key
    this.#rounds[slot] = this.#round
    return true
  }

  /** Forgets every key. */
  clear(): void {
    this.#round += 1
    this.#size = 0
  }
}
