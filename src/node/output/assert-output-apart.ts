import { realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { BuildPaths } from '../core/build-paths.ts'
import { SettingsError } from '../core/settings.ts'

/**
 * Throws `SettingsError` when the output folder is among the articles, above them, above the project or
 * among the files of `public`: a build removes from the output folder what no article accounts for, and
 * what it wrote into the others the next build would read.
 */
export function assertOutputApart(
  { root, outDir, publicDir }: Pick<BuildPaths, 'root' | 'outDir' | 'publicDir'>,
  contentDir: string,
): void {
  const output = realPath(outDir)
  const content = realPath(resolve(contentDir))
  const isPublic = publicDir !== '' && holds(realPath(publicDir), output)
  const near = [
    ...(holds(content, output) || holds(output, content) ? ['the content folder'] : []),
    ...(holds(output, realPath(root)) ? ['the project'] : []),
    ...(isPublic ? ['the public folder'] : []),
  ]
  if (near.length === 0) return
  const apart = `expected a folder of its own, apart from ${near.join(' and ')}`
  throw new SettingsError([`outDir: ${apart}, found ${outDir}. Choose another --outDir.`])
}

/** Whether a folder is the other one or somewhere above it. */
function holds(folder: string, other: string): boolean {
  const way = relative(folder, other)
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === other
}

/** The path without links, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), path.slice(parent.length))
  }
}
