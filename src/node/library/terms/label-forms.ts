import { foldCase } from '../../core/paths/path-key.ts'

/** The forms of one label, which differ by letter case only. */
interface Forms {
  /** The form that came first. */
  readonly first: string
  readonly counts: Map<string, number>
}

/**
 * Counts labels. Labels that differ by letter case only are one; they are given from the oldest article
 * on, so that a newer article never changes which form came first.
 */
export class LabelForms {
  readonly #forms = new Map<string, Forms>()

  add(label: string, uses = 1): void {
    const key = foldCase(label)
    const forms = this.#forms.get(key) ?? { first: label, counts: new Map() }
    forms.counts.set(label, (forms.counts.get(label) ?? 0) + uses)
    this.#forms.set(key, forms)
  }

  has(key: string): boolean {
    return this.#forms.has(key)
  }

  /** For every label by its key: the form that came first, and the most frequent one; of two, the older. */
  *entries(): Generator<{ readonly key: string; readonly first: string; readonly shown: string }> {
    for (const [key, { first, counts }] of this.#forms) {
      const most = Math.max(...counts.values())
      const shown = [...counts].find(([, count]) => count === most)?.[0] ?? first
      yield { key, first, shown }
    }
  }
}
