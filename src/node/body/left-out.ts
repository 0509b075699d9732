/**
 * The kinds of what is left out of a body on purpose. Each is something that a browser would have shown, done or
 * asked for, or that it hides: no reader would miss it, but the build reports all of it.
 */
export type LeftOutKind =
  /** A picture behind the text, or an ornament. */
  | 'background'
  /** A surface that a script would have drawn on. */
  | 'canvas'
  /** A button, a choice, an empty field, a part of a picture that is a link. */
  | 'control'
  /** A drawing without words, an icon as a rule. */
  | 'drawing'
  /** A frame, a plug-in or a player without an address. */
  | 'frame'
  /** Elements that the source itself hides. */
  | 'hidden'
  /** The numbers beside the lines of a listing, and the buttons above it. */
  | 'listing-frame'
  /** Content for browsers without scripts. */
  | 'noscript'
  | 'script'
  /** The picture that a lazy loader shows until the real one comes, where that is not known. */
  | 'stand-in'
  | 'template'
  /** A picture that counts visitors. */
  | 'tracker'

/** How much of each kind was left out; a kind that was not is missing. */
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>

/** Counts what is left out. */
interface LeftOutCounter {
  readonly add: (kind: LeftOutKind) => void
  readonly counts: () => LeftOut
}

/** Makes a counter at zero. */
export function createLeftOutCounter(): LeftOutCounter {
  const counts = new Map<LeftOutKind, number>()
  return {
    add: (kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1),
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** The sum of several counts. */
export function sumLeftOut(all: Iterable<LeftOut>): LeftOut {
  const sum = new Map<string, number>()
  for (const counts of all) {
    for (const [kind, count] of Object.entries(counts)) sum.set(kind, (sum.get(kind) ?? 0) + count)
  }
  return Object.fromEntries([...sum].sort(([a], [b]) => (a < b ? -1 : 1)))
}
