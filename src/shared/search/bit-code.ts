/** Appends numbers to a growing array of bits. */
export class BitWriter {
  #bytes = new Uint8Array(4_096)
  #length = 0
  #pending = 0
  #pendingBits = 0

  /** Writes the lowest `count` bits of `value`, at most 24 of them. */
  bits(value: number, count: number): void {
    if (this.#length + 4 > this.#bytes.length) this.#grow()
    const bytes = this.#bytes
    const pending = (this.#pending << count) | value
    let left = this.#pendingBits + count
    let at = this.#length
    for (; left >= 8; at += 1) {
      left -= 8
      bytes[at] = pending >>> left
    }
    this.#length = at
    this.#pendingBits = left
    this.#pending = pending & ((1 << left) - 1)
  }

  /**
   * Writes a number ≥ 0 in Rice code: the part above the `low` lowest bits as ones and a zero, then those
   * bits.
   */
  rice(value: number, low: number): void {
    let high = value >>> low
    if (high + low < 24) {
      // The usual case: the whole code fits into one write.
      this.bits((((1 << (high + 1)) - 2) << low) | (value & ((1 << low) - 1)), high + 1 + low)
      return
    }
    for (; high >= 12; high -= 12) this.bits(0xfff, 12)
    this.bits((1 << (high + 1)) - 2, high + 1)
    if (low > 12) this.bits((value >>> 12) & ((1 << (low - 12)) - 1), low - 12)
    if (low > 0) this.bits(value & ((1 << Math.min(low, 12)) - 1), Math.min(low, 12))
  }

  /** Writes a number ≥ 1 in Elias gamma code. Small numbers take few bits. */
  gamma(value: number): void {
    const low = 31 - Math.clz32(value)
    this.rice(low, 0)
    if (low > 12) this.bits((value >>> 12) & ((1 << (low - 12)) - 1), low - 12)
    if (low > 0) this.bits(value & ((1 << Math.min(low, 12)) - 1), Math.min(low, 12))
  }

  /** Returns the bytes written so far and empties the writer. The last byte is filled up with zeros. */
  take(): Uint8Array<ArrayBuffer> {
    if (this.#pendingBits > 0) this.bits(0, 8 - this.#pendingBits)
    const bytes = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return bytes
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2)
    bytes.set(this.#bytes)
    this.#bytes = bytes
  }
}

/** Reads the numbers that a `BitWriter` has written. After the end it reads zeros. */
export class BitReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Whether reading has gone past the end. */
  get isBehindEnd(): boolean {
    return this.#at > this.#bytes.length * 8
  }

  bits(count: number): number {
    let value = 0
    for (let left = count; left > 0; ) {
      const used = this.#at & 7
      const take = Math.min(8 - used, left)
      const byte = this.#bytes[this.#at >>> 3] ?? 0
      value = (value << take) | ((byte >>> (8 - used - take)) & ((1 << take) - 1))
      this.#at += take
      left -= take
    }
    return value
  }

  rice(low: number): number {
    return (this.#ones() << low) | this.bits(low)
  }

  gamma(): number {
    const low = this.#ones()
    return (1 << low) | this.bits(low)
  }

  #ones(): number {
    let count = 0
    while (!this.isBehindEnd && this.bits(1) === 1) count += 1
    return count
  }
}

/** The number of low bits for the shortest Rice code of `count` different numbers below `range`. */
export function riceBits(range: number, count: number): number {
  const gap = (range / count) * 0.69
  return gap < 2 ? 0 : 31 - Math.clz32(gap)
}
