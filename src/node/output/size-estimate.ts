import { type FileKind, fileKind } from './file-kind.ts'
import type { OutputGroup } from './output-file.ts'

/** So many groups of a kind are made, then one in so many. */
const sampled = { first: 16, oneIn: 128 }

/** The known sizes of a kind of groups. */
interface KindSample {
  groups: number
  made: number
  /** The bytes of the groups that were made. */
  readonly bytes: Map<FileKind, number>
}

/** Estimates the bytes of a site from some groups of each kind. */
export class SizeEstimate {
  readonly #kinds = new Map<string, KindSample>()

  /** Counts a group. It is made when it is one of those that stand for their kind. */
  add(group: OutputGroup): void {
    const kind = kindOf(group)
    const sample = this.#kinds.get(kind) ?? { groups: 0, made: 0, bytes: new Map() }
    this.#kinds.set(kind, sample)
    const at = sample.groups
    sample.groups += 1
    if (at >= sampled.first && at % sampled.oneIn !== 0) return
    sample.made += 1
    for (const { path, content } of group.make()) {
      const made = fileKind(path)
      sample.bytes.set(made, (sample.bytes.get(made) ?? 0) + Buffer.byteLength(content))
    }
  }

  /** The bytes of all groups so far, by the kind of file. */
  bytes(): Map<FileKind, number> {
    const sums = new Map<FileKind, number>()
    for (const { groups, made, bytes } of this.#kinds.values()) {
      for (const [kind, size] of bytes) {
        sums.set(kind, (sums.get(kind) ?? 0) + (size / made) * groups)
      }
    }
    return sums
  }
}

/** Groups with files in the same top folder (of `data` the second), and of as many files, are of one kind. */
function kindOf({ paths }: OutputGroup): string {
  const [path] = paths
  const [top = '', second = ''] = path.split('/')
  const isNumbered = /\/\d+(?:\.json|\/index\.html)$/.test(path)
  return [top, top === 'data' ? second : '', paths.length, isNumbered].join(' ')
}
