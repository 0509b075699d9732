import type { OutputGroup } from './output-file.ts'

/** So many groups of a kind are made, then one in so many. */
const sampled = { first: 16, oneIn: 128 }

/** What is known of a kind of groups. */
interface KindSample {
  groups: number
  made: number
  bytes: number
}

/** Estimates the bytes of a site from some groups of each kind. */
export class SizeEstimate {
  readonly #kinds = new Map<string, KindSample>()

  /** Counts a group. It is made when it is one of those that stand for their kind. */
  add(group: OutputGroup): void {
    const kind = kindOf(group)
    const sample = this.#kinds.get(kind) ?? { groups: 0, made: 0, bytes: 0 }
    this.#kinds.set(kind, sample)
    const at = sample.groups
    sample.groups += 1
    if (at >= sampled.first && at % sampled.oneIn !== 0) return
    sample.made += 1
    for (const { content } of group.make()) sample.bytes += Buffer.byteLength(content)
  }

  /** The bytes of all groups so far. */
  get bytes(): number {
    let sum = 0
    for (const { groups, made, bytes } of this.#kinds.values()) sum += (bytes / made) * groups
    return sum
  }
}

/** Groups with files in the same top folder (of `data` the second), and of as many files, are of one kind. */
function kindOf({ paths }: OutputGroup): string {
  const [path] = paths
  const [top = '', second = ''] = path.split('/')
  const isNumbered = /\/\d+(?:\.json|\/index\.html)$/.test(path)
  return [top, top === 'data' ? second : '', paths.length, isNumbered].join(' ')
}
