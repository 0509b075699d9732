/** Amounts by what they are of. */
export class Costs {
  readonly #amounts = new Map<string, number[]>()

  note(name: string, amount: number): void {
    const known = this.#amounts.get(name)
    if (known) known.push(amount)
    else this.#amounts.set(name, [amount])
  }

  /** The median, what 90 and 95 of 100 stay below, and the most. */
  figures(): Record<string, string> {
    const lines = [...this.#amounts].sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(
      lines.map(([name, amounts]) => {
        const sorted = amounts.toSorted((a, b) => a - b)
        const at = (part: number) =>
          (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0)
        const all = `${at(0.5)} / ${at(0.9)} / ${at(0.95)} / ${at(1)} (${sorted.length})`
        return [`${name}: median / p90 / p95 / most`, all]
      }),
    )
  }
}
