import { realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { BuildPaths } from '../core/build-paths.ts'
import { SettingsError } from '../core/settings.ts'
import { isLeftOut } from '../input/is-left-out.ts'

/**
 * Throws `SettingsError` when the output folder is above the content folder or in a part of it that is
 * read, above the project, inside `public`, or in a folder of the project that has another use. A build
 * removes every file of the output folder that it did not write, and files that it writes into the others
 * would be read by the next build. `option` is the one that named the folder.
 */
export function assertOutputApart(
  { root, outDir, publicDir }: Pick<BuildPaths, 'root' | 'outDir' | 'publicDir'>,
  contentDir: string,
  option = 'out-dir',
): void {
  const output = realPath(outDir)
  const content = realPath(resolve(contentDir))
  const isPublic = publicDir !== '' && holds(realPath(publicDir), output)
  const near = [
    ...(isRead(content, output) || holds(output, content) ? ['the content folder'] : []),
    ...(holds(output, realPath(root)) ? ['the project'] : []),
    ...(isPublic ? ['the public folder'] : []),
    ...usedFolders
      .filter((name) => holds(realPath(join(root, name)), output))
      .map((name) => `the folder ${name}`),
  ]
  if (near.length === 0) return
  const apart = `expected a folder of its own, apart from ${near.join(' and ')}`
  throw new SettingsError([`${option}: ${apart}, found ${outDir}. Choose another --${option}.`])
}

/** The folders of a project besides that of its articles: pages, kept pictures and texts, its history. */
const usedFolders = ['pages', 'pictures', 'versions', '.git', '.github']

/**
 * Whether a folder is one of those whose articles are read: in the content folder, and not below a name that
 * is left out there.
 */
function isRead(content: string, folder: string): boolean {
  const way = relative(content, folder).split(sep)
  return holds(content, folder) && !way.some(isLeftOut)
}

/** Whether `folder` is `other` or one of the folders above it. */
function holds(folder: string, other: string): boolean {
  const way = relative(folder, other)
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === other
}

/** The path with links resolved, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), path.slice(parent.length))
  }
}
