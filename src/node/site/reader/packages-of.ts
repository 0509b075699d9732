/** The part of a bundler's chunk that tells where its code comes from. */
interface Chunk {
  readonly moduleIds?: readonly string[]
}

/** The names of the packages from which the code of chunks comes, in alphabetical order. */
export function packagesOf(chunks: readonly object[]): string[] {
  const names = new Set<string>()
  for (const { moduleIds = [] } of chunks as readonly Chunk[]) {
    for (const id of moduleIds) {
      const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? []
      if (name !== undefined) names.add(name)
    }
  }
  return [...names].sort()
}
