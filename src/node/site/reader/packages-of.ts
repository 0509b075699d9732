/** The part of a bundler's chunk that tells where its code comes from. */
interface Chunk {
  readonly moduleIds?: readonly string[]
}

/**
 * The packages from which the code of chunks comes, in alphabetical order: their folders below the first
 * `node_modules`.
 */
export function packagesOf(chunks: readonly object[]): string[] {
  const names = new Set<string>()
  for (const { moduleIds = [] } of chunks as readonly Chunk[]) {
    for (const id of moduleIds) {
      const [, name] = /\/node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(id) ?? []
      if (name !== undefined) names.add(name)
    }
  }
  return [...names].sort()
}
