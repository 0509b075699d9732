import { dirname, join, resolve, sep } from 'node:path'

/**
 * The folder with this name beside the content folder, absolute. Where the content folder is the archive
 * itself or above it, it is in the archive and its name begins with `_`, so that no article is looked for
 * in it and it never leaves the archive for the folder around it.
 */
export function besideContent(root: string, contentDir: string, name: string): string {
  const content = resolve(contentDir)
  const isAbove = resolve(root).startsWith(content.endsWith(sep) ? content : content + sep)
  if (content === resolve(root) || isAbove) return join(resolve(root), `_${name}`)
  return join(dirname(content), name)
}
